// The official template engine as a filter: JSON lines {template, data, host?} in, JSON lines {card} or {error} out.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const { Template } = createRequire(import.meta.url)("adaptivecards-templating");

function expand({ template, data, host }) {
  try {
    return { card: new Template(template).expand({ $root: data, $host: host }) ?? null };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() !== "") process.stdout.write(JSON.stringify(expand(JSON.parse(line))) + "\n");
}
