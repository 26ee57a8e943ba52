#!/usr/bin/env node
// Runs the 61 audits of npm graphql-http (GraphQL over HTTP: MUST, SHOULD, MAY) on a running endpoint.
// node graphql-http-audit.mjs [URL]; prints what failed, and closes with "N passed, N failed".
import { serverAudits } from 'graphql-http';

const url = process.argv[2] ?? 'http://localhost:5000/graphql';
const kinds = { MUST: [0, 0], SHOULD: [0, 0], MAY: [0, 0] };
let passed = 0;
let failed = 0;

for (const audit of serverAudits({ url })) {
  const result = await audit.fn();
  const ok = result.status === 'ok';
  const kind = kinds[audit.name.split(' ')[0]];
  kind[1]++;
  if (ok) {
    kind[0]++;
    passed++;
  } else {
    failed++;
    console.log(`${audit.id} ${audit.name}: ${result.reason}`);
  }
}

console.log(Object.entries(kinds).map(([name, [ok, all]]) => `${name}: ${ok}/${all}`).join(', '));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
