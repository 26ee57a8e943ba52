#!/usr/bin/env node
// Writes the answers into the README: each ```json block after a ```graphql block becomes what the service answers now.
// node .ci/readme-answers.mjs [URL]
import { readFileSync, writeFileSync } from 'node:fs';

const url = process.argv[2] ?? 'http://localhost:5000/graphql';
const readme = new URL('../README.md', import.meta.url);

// Short lists and objects on one line, like a person would write them.
function write(value, indent = '') {
  const line = flatten(value);
  if (line.length + indent.length <= 110) return line;
  const inner = indent + '  ';
  return Array.isArray(value)
    ? `[\n${value.map(item => inner + write(item, inner)).join(',\n')}\n${indent}]`
    : `{\n${Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`).join(',\n')}\n${indent}}`;
}

function flatten(value) {
  if (Array.isArray(value)) return `[${value.map(flatten).join(', ')}]`;
  if (value && typeof value === 'object') return `{ ${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${flatten(item)}`).join(', ')} }`;
  return JSON.stringify(value);
}

const parts = readFileSync(readme, 'utf8').split(/(```graphql\n[\s\S]*?```\n\n```json\n[\s\S]*?```)/);
for (const [i, part] of parts.entries()) {
  const query = /^```graphql\n([\s\S]*?)```/.exec(part)?.[1];
  if (!query) continue;
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const body = await response.json();
  if (body.errors) throw new Error(`${query}\n${JSON.stringify(body.errors)}`);
  parts[i] = `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${write(body.data)}\n\`\`\``;
}
writeFileSync(readme, parts.join(''));
