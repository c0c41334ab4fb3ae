// Measures the script against its peers' published packages: npm run bench -- --runs=9
import { chromium } from 'playwright-core';
import { browser as findBrowser } from '../test/browser.mjs';
import { report } from './report.mjs';
import { serve, TAG_HOST } from './server.mjs';
import { klaro } from './tools/klaro.mjs';
import { nothing } from './tools/nothing.mjs';
import { orejime } from './tools/orejime.mjs';
import { samtycke } from './tools/samtycke.mjs';
import { tarteaucitron } from './tools/tarteaucitron.mjs';
import { vanilla } from './tools/vanilla.mjs';
import { visit } from './visit.mjs';

const tools = [samtycke, vanilla, orejime, klaro, tarteaucitron, nothing];

/** Every visit of one run: the page, the button, and how much slower the page is made. */
const VISITS = [
  ['plain', 'accept', 4],
  ['plain', 'reject', 4],
  ['plain', 'settings', 4],
  ['external', 'accept', 4],
  ['inline', 'accept', 4],
  ['plain', 'accept', 1],
  ['plain', 'reject', 1],
  ['plain', 'settings', 1],
];

/** A visit during which throttling was not what it should be is made again: the machine was busy. */
const ATTEMPTS = 4;
const disturbed = ({ slower }, rate) => slower < rate * 0.7 || slower > rate * 1.4;

const runs = Number(process.argv.find((argument) => argument.startsWith('--runs='))?.slice(7) ?? 5);

const asked = tools.map(() => new Map());
const server = await serve(tools, (path, bytes) => {
  const [, n, kind] = path.split('/');
  if (kind === 'plain' && bytes) asked[n].set(path, bytes);
});
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  args: [...args, `--host-resolver-rules=MAP ${TAG_HOST} 127.0.0.1:${server.port}`],
  env: { ...process.env, ...env },
});

const samples = [];
let repeated = 0;
try {
  for (let run = 0; run < runs; run++)
    for (const [kind, act, rate] of VISITS)
      for (let turn = 0; turn < tools.length; turn++) {
        const n = (run + turn) % tools.length;
        const tool = tools[n];
        if (kind !== 'plain' && !tool[kind]) continue;
        for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
          const seen = await visit(browser, `http://localhost:${server.port}/${n}/${kind}/`, { banner: tool.banner, press: tool[act], rate });
          if (!disturbed(seen, rate) || attempt === ATTEMPTS) samples.push({ tool: n, kind, act, rate, ...seen });
          if (!disturbed(seen, rate)) break;
          repeated++;
        }
      }
} finally {
  await browser.close();
  server.close();
}

const { text, missed } = report(tools, samples, asked);
console.log(`Chromium ${browser.version()}, ${runs} runs, ${samples.length} visits, ${repeated} made again because the machine was busy\n\n${text}`);
for (const miss of missed) console.error(`missed: ${miss}`);
if (missed.length) process.exitCode = 1;
