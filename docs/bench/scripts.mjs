// Bytes of the site scripts as they travel: node docs/bench/scripts.mjs [http://localhost:8080]
import { get } from 'node:http';

const server = process.argv[2] ?? 'http://localhost:8080';

/** Not fetch(): it decodes, and the encoded bytes are what visitors pay for. */
const bytes = (path, headers) => new Promise((done, failed) => get(server + path, { headers }, (answer) => {
  let size = 0;
  answer.on('data', (part) => { size += part.length; }).on('end', () => done(size));
}).on('error', failed));

for (const [site, languages] of Object.entries({
  elvakt: ['sv', 'nb'], bygato: ['sv'], driftpartner: ['nb', 'nn', 'en'], kundnytta: ['sv'], affarssystem: ['sv', 'en', 'nb'],
})) {
  const row = [];
  for (const language of languages) {
    row.push(`${language} ${await bytes(`/s/${site}.js`, { 'accept-encoding': 'br', 'accept-language': language })}`);
  }
  row.push(`all languages (pinned) ${await bytes(`/s/${site}.js?v=1`, { 'accept-encoding': 'br' })}`);
  console.log(`${site}: ${row.join(', ')}`);
}
