#!/usr/bin/env node
// Demands that a client of the contract finds everything in the served schema: no breaking or dangerous change from
// tests/ConsolidationGraph.Tests/Contract/contract.graphql to what the endpoint serves, but for what is still owed.
// node schema-compare.mjs URL
import { readFileSync } from 'node:fs';
import { buildClientSchema, buildSchema, findBreakingChanges, findDangerousChanges, getIntrospectionQuery } from 'graphql';

const url = process.argv[2] ?? 'http://localhost:5000/graphql';
const beside = path => new URL(`../tests/ConsolidationGraph.Tests/Contract/${path}`, import.meta.url);

// The one list of what is owed stands in the test of the project.
const owed = [...readFileSync(beside('SchemaTests.cs'), 'utf8').match(/Owed =\s*\[([^\]]*)\]/)[1].matchAll(/"([^"]+)"/g)].map(match => match[1]);
const isOwed = change => owed.some(item => {
  const [path, argument] = item.replace(')', '').split('(');
  const name = new RegExp(`(^|[^A-Za-z])${path.replace('.', '\\.')}([^A-Za-z]|$)`);
  return name.test(change.description) && (!argument || new RegExp(`\\b${argument}\\b`).test(change.description));
});

const contract = buildSchema(readFileSync(beside('contract.graphql'), 'utf8'));
const response = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
});
const served = buildClientSchema((await response.json()).data);

// What was added to an enum, an interface or the optional arguments is what the contract allows.
const allowed = new Set(['VALUE_ADDED_TO_ENUM', 'TYPE_ADDED_TO_UNION', 'IMPLEMENTED_INTERFACE_ADDED', 'OPTIONAL_INPUT_FIELD_ADDED', 'OPTIONAL_ARG_ADDED']);
const changes = [...findBreakingChanges(contract, served), ...findDangerousChanges(contract, served).filter(change => !allowed.has(change.type))];
const wrong = changes.filter(change => !isOwed(change));
for (const change of wrong) console.log(`FAIL ${change.type}: ${change.description}`);
console.log(wrong.length === 0 ? '1 passed, 0 failed' : `0 passed, ${wrong.length} failed`);
process.exit(wrong.length === 0 ? 0 : 1);
