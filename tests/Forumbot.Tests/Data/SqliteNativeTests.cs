using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Forumbot.Tests.Data;

/// <summary>What <see cref="Features.Data.SqliteNative"/> rests on: the older SQLitePCLRaw has what Microsoft.Data.Sqlite takes from it.</summary>
public sealed class SqliteNativeTests
{
    [Fact]
    public void All_members_that_Microsoft_Data_Sqlite_takes_are_there_but_one()
    {
        var wanted = Wanted("Microsoft.Data.Sqlite.dll");
        var there = Offered("SQLitePCLRaw.core.dll");

        Assert.Equal(77, wanted.Count);
        var missing = Assert.Single(wanted.Except(there));
        Assert.StartsWith("SQLitePCL.raw.sqlite3_load_extension(", missing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_signature_counts_as_missing() =>
        Assert.DoesNotContain("SQLitePCL.raw.sqlite3_open()", Offered("SQLitePCLRaw.core.dll"));

    private static HashSet<string> Wanted(string file)
    {
        using var image = Open(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(metadata.GetMemberReference).Where(m => IsOfRaw(metadata, m)).Select(m => Name(metadata, m))];
    }

    private static bool IsOfRaw(MetadataReader metadata, MemberReference member) =>
        member.Parent.Kind == HandleKind.TypeReference
        && metadata.GetTypeReference((TypeReferenceHandle)member.Parent) is var type
        && type.ResolutionScope.Kind == HandleKind.AssemblyReference
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name).StartsWith("SQLitePCLRaw", StringComparison.Ordinal);

    private static string Name(MetadataReader metadata, MemberReference member)
    {
        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        var signature = member.GetKind() == MemberReferenceKind.Method ? Parameters(member.DecodeMethodSignature(TypeNames.Instance, null)) : "";
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}{signature}";
    }

    private static HashSet<string> Offered(string file)
    {
        using var image = Open(file);
        var metadata = image.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition).SelectMany(type => Members(metadata, type))];
    }

    private static IEnumerable<string> Members(MetadataReader metadata, TypeDefinition type)
    {
        var prefix = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.";
        var methods = type.GetMethods().Select(metadata.GetMethodDefinition).Select(m => prefix + metadata.GetString(m.Name) + Parameters(m.DecodeSignature(TypeNames.Instance, null)));
        return methods.Concat(type.GetFields().Select(metadata.GetFieldDefinition).Select(f => prefix + metadata.GetString(f.Name)));
    }

    private static string Parameters(MethodSignature<string> signature) => $"({string.Join(", ", signature.ParameterTypes)}) {signature.ReturnType}";

    private static PEReader Open(string file) => new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, file)));

    /// <summary>Types by name, so that the same type is the same text in both files.</summary>
    private sealed class TypeNames : ISignatureTypeProvider<string, object?>
    {
        internal static readonly TypeNames Instance = new();

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeReference(handle).Name);

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{shape.Rank}]";

        public string GetByReferenceType(string elementType) => elementType + "&";

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetPinnedType(string elementType) => elementType;

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

        public string GetGenericTypeParameter(object? genericContext, int index) => $"!{index}";

        public string GetGenericMethodParameter(object? genericContext, int index) => $"!!{index}";

        public string GetFunctionPointerType(MethodSignature<string> signature) => "function";
    }
}
