// In: [{template, data}]. Out: the cards that the official engine makes of them.
const { Template } = require('adaptivecards-templating');
const fs = require('fs');

const all = JSON.parse(fs.readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(all.map(({ template, data }) => new Template(template).expand({ $root: data }))));
