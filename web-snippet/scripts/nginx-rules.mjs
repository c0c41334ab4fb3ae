#!/usr/bin/env node
// Prints the njs module for a site: `samtycke-nginx config.json > samtycke.js`, or with the notice on standard input.
import { readFileSync } from 'node:fs';
import { nginxRules } from '../dist/rewrite.mjs';

const file = process.argv[2];
try {
  const config = JSON.parse(readFileSync(file ?? 0, 'utf8'));
  if (!Array.isArray(config?.services)) throw new Error('it has no services: the answer of GET /v1/sites/{site}/config is expected');
  process.stdout.write(nginxRules(config));
} catch (error) {
  console.error(`Cannot read the notice from ${file ?? 'standard input'}: ${error.message}`);
  process.exitCode = 1;
}
