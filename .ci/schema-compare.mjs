#!/usr/bin/env node
// Demands that a client of the contract finds everything in the served schema: no breaking or dangerous change from
// tests/ConsolidationGraph.Tests/Contract/contract.graphql to what the endpoint serves.
// node schema-compare.mjs URL
import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, findBreakingChanges, findDangerousChanges, getIntrospectionQuery } from 'graphql';

const url = process.argv[2] ?? 'http://localhost:5000/graphql';
const contract = buildSchema(readFileSync(new URL('../tests/ConsolidationGraph.Tests/Contract/contract.graphql', import.meta.url), 'utf8'));
const response = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
});
const served = buildClientSchema((await response.json()).data);

// The contract may be added to, and the only directives that it knows are those that graphql-js brings itself.
const isAllowed = change => /^DIRECTIVE_|_ADDED$|^VALUE_ADDED_TO_ENUM$|^TYPE_ADDED_TO_UNION$/.test(change.type) && !change.type.startsWith('REQUIRED_');
const wrong = [...findBreakingChanges(contract, served), ...findDangerousChanges(contract, served)].filter(change => !isAllowed(change));
for (const change of wrong) console.log(`FAIL ${change.type}: ${change.description}`);
console.log(wrong.length === 0 ? '1 passed, 0 failed' : `0 passed, ${wrong.length} failed`);
process.exit(wrong.length === 0 ? 0 : 1);
