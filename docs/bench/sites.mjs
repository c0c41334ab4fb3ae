// Measures many sites on a running server (docs/benchmarks.md): publishing a large notice, and the first and later
// requests of each of many scripts. The sites are copied in the database from one that the API made.
//   node docs/bench/sites.mjs http://127.0.0.1:8080 ADMIN_KEY make 10000 > copies.sql    then run it with psql
//   node docs/bench/sites.mjs http://127.0.0.1:8080 ADMIN_KEY ask 10000
//   node docs/bench/sites.mjs http://127.0.0.1:8080 ADMIN_KEY publish 200 30
const [server, key, task, count, languages] = process.argv.slice(2);

const call = async (method, path, body) => {
  const answer = await fetch(server + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

const OURS = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv nb nn is uk ar tr'.split(' ');
const settings = (site, offered) => ({
  key: site,
  name: site,
  origins: [`https://www.${site}.example`],
  languages: offered,
  defaultLanguage: 'sv',
  controller: { name: 'Acme AB', address: 'Storgatan 1', contact: 'privacy@acme.example' },
});
const service = (n, offered) => ({
  key: `service-${n}`,
  name: `Service ${n}`,
  category: ['preferences', 'analytics', 'marketing', 'social'][n % 4],
  provider: { name: `Provider ${n} Ltd`, country: 'IE', privacyUrl: 'https://provider.example/privacy' },
  transfer: { country: 'US', basis: 'EU-US Data Privacy Framework' },
  match: [`tag-${n}.example`, `*.service-${n}.example/collect`],
  cookies: [0, 1].map((c) => ({
    name: `_s${n}_${c}`,
    kind: 'cookie',
    party: 'first',
    lifetime: 'P390D',
    purpose: Object.fromEntries(offered.map((language) => [language, `What cookie ${c} of service ${n} is for, in ${language}.`])),
  })),
});

/** Of milliseconds. */
const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1);
  return `median ${at(0.5)} ms, 95 of 100 ${at(0.95)} ms, 99 of 100 ${at(0.99)} ms, longest ${at(1)} ms`;
};
const timed = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

if (task === 'publish') {
  const site = `large-${Date.now()}`;
  const offered = OURS.slice(-languages);
  await call('POST', '/admin/v1/sites', settings(site, offered));
  const draft = await (await fetch(`${server}/admin/v1/sites/${site}/config`, { headers: { Authorization: `Bearer ${key}` } })).json();
  draft.services = Array.from({ length: +count }, (_, n) => service(n, offered));
  console.log(`document: ${JSON.stringify(draft).length} bytes`);
  for (let round = 1; round <= 6; round++) {
    draft.appearance.radius = round;
    const put = await timed(() => call('PUT', `/admin/v1/sites/${site}/config`, draft));
    const published = await timed(() => call('POST', `/admin/v1/sites/${site}/versions`, { comment: 'bench' }));
    console.log(`round ${round}: draft replaced in ${put.toFixed(0)} ms, published in ${published.toFixed(0)} ms`);
  }
}

if (task === 'make') {
  await call('POST', '/admin/v1/sites', settings('copied', ['sv', 'en']));
  for (let n = 0; n < 8; n++) await call('POST', '/admin/v1/sites/copied/services', service(n, ['sv', 'en']));
  await call('POST', '/admin/v1/sites/copied/versions', { comment: 'bench' });
  console.log(`
    INSERT INTO site (key, settings, revision, created_at)
      SELECT 'copy-' || n, replace(settings, '"copied"', '"copy-' || n || '"'), revision, created_at
      FROM site, generate_series(1, ${+count}) n WHERE key = 'copied';
    INSERT INTO notice_version (site_id, version, content, hash, author, comment, material, published_at)
      SELECT s.id, 1, v.content, v.hash, v.author, v.comment, v.material, v.published_at
      FROM site s, notice_version v JOIN site o ON o.id = v.site_id WHERE o.key = 'copied' AND s.key LIKE 'copy-%';`);
}

if (task === 'ask') {
  for (const round of ['first', 'second']) {
    const times = [];
    for (let n = 1; n <= +count; n++)
      times.push(
        await timed(async () => {
          const answer = await fetch(`${server}/s/copy-${n}.js`, { headers: { 'Accept-Encoding': 'br' } });
          if (!answer.ok) throw new Error(`copy-${n}: ${answer.status}`);
          await answer.arrayBuffer();
        }),
      );
    console.log(`${round} request of ${count} sites, one after the other: ${spread(times)}`);
  }
}
