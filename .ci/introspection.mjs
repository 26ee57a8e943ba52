#!/usr/bin/env node
// Reads the schema of a running endpoint with graphql-js and every option of its introspection query, and validates it.
// node introspection.mjs [URL]; closes with "N passed, N failed".
import { buildClientSchema, getIntrospectionQuery, validateSchema } from 'graphql';

const url = process.argv[2] ?? 'http://localhost:5000/graphql';
const query = getIntrospectionQuery({
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

const response = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query }),
});
const { data, errors } = await response.json();
const faults = errors ?? validateSchema(buildClientSchema(data));
for (const fault of faults) {
  console.log(fault.message);
}

console.log(`${faults.length === 0 ? 1 : 0} passed, ${faults.length === 0 ? 0 : 1} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;
