// In: [card]. Out: for each the errors by a schema made from the official card types, none where it is valid.
const { createGenerator } = require('ts-json-schema-generator');
const Ajv = require('ajv').default;
const fs = require('fs');
const os = require('os');
const path = require('path');

function schema() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'forumbot-card-schema-'));
  try {
    const types = path.join(folder, 'card.ts');
    const cards = path.dirname(require.resolve('@microsoft/teams.cards')).replace(/\\/g, '/');
    fs.writeFileSync(types, `import type { IAdaptiveCard } from '${cards}/index';\nexport type Card = IAdaptiveCard;\n`);
    return createGenerator({ path: types, type: 'Card', skipTypeCheck: true, expose: 'all', jsDoc: 'none', additionalProperties: false }).createSchema('Card');
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const validate = new Ajv({ allErrors: true, strict: false }).compile(schema());
const cards = JSON.parse(fs.readFileSync(0, 'utf8'));
const told = e => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`;
process.stdout.write(JSON.stringify(cards.map(card => (validate(card) ? [] : validate.errors.slice(0, 20).map(told)))));
