// In: [text]. Out: for each the HTML that markdown makes of it.
const md = require('markdown-it')();
const fs = require('fs');

process.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync(0, 'utf8')).map(text => md.render(text))));
