// Microsoft's own validator as a filter: a list of manifests and localization files in, a list of their faults out. Offline: the
// schemas lie in the package. (It needs fs-extra, which it does not name among its dependencies; so package.json does.)
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { AppManifestUtils } = require("@microsoft/app-manifest");
const ofThePackage = createRequire(require.resolve("@microsoft/app-manifest"));
const Ajv = ofThePackage("ajv-draft-04").default;
const addFormats = ofThePackage("ajv-formats").default;

// The schema of localization files has a pattern that is none in Unicode mode, which the package's own call always takes.
async function localizationFaults(file) {
  const ajv = new Ajv({ allErrors: true, strictTypes: false, strict: false, unicodeRegExp: false });
  addFormats(ajv, ["uri"]);
  const validate = ajv.compile(await AppManifestUtils.fetchSchema(file.$schema));
  return validate(file) ? [] : validate.errors.map(e => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}

const faultsOf = json => json.$schema.includes("Localization") ? localizationFaults(json) : AppManifestUtils.validateAgainstSchema(json);

let input = "";
for await (const part of process.stdin) input += part;
process.stdout.write(JSON.stringify(await Promise.all(JSON.parse(input).map(faultsOf))));
