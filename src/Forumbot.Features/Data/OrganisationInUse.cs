using Forumbot.Domain.Catalogue;
using Forumbot.Domain.Questions;

namespace Forumbot.Features.Data;

/// <summary>The organisation as of one revision, with what understands questions about it. Immutable and shared.</summary>
public sealed record OrganisationInUse(Organisation Organisation, Understanding Understanding);
