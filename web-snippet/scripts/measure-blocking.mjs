// Prints what every mode stops, technique by technique, as Markdown. Options: --runs=3 (the worst of so many counts),
// --write (puts the table between the markers in docs/blocking.md), --peers=FOLDER (measures the peers that are installed
// there instead, with `npm install --prefix FOLDER yett vanilla-cookieconsent klaro orejime`). Needs `npm run build` first.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { browsers, findFirefox, NO_FIREFOX } from '../test/techniques/drivers.mjs';
import { measureBrowser } from '../test/techniques/measure.mjs';
import { peersIn } from '../test/techniques/peers.mjs';
import { startServers } from '../test/techniques/servers.mjs';
import { peersTable, table, worst } from '../test/techniques/table.mjs';

const PAGE = new URL('../../docs/blocking.md', import.meta.url);

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1' }, write: { type: 'boolean' }, peers: { type: 'string' } } });
const modes = values.peers && peersIn(values.peers);
const [BEGIN, END] = ['begin', 'end'].map((place) => `<!-- ${modes ? 'peers' : 'measured'}: ${place} -->`);

if (!findFirefox()) console.error(NO_FIREFOX);

/** Several measurements of one browser as one. */
const merge = (runs) => ({
  version: runs[0].version,
  modes: Object.fromEntries(
    Object.entries(runs[0].modes).map(([mode, first]) => [mode, new Map([...first.keys()].map((id) => [id, worst(runs.map(({ modes }) => modes[mode].get(id)))]))]),
  ),
});

const servers = await startServers();
const measured = {};
for (const [browser, launch] of Object.entries(browsers())) {
  const runs = [];
  for (let run = 0; run < Number(values.runs); run++) runs.push(await measureBrowser(browser, launch, servers, modes));
  measured[browser] = merge(runs);
}
await servers.close();

const markdown = modes ? peersTable(measured) : table(measured);
if (values.write) {
  const [before, rest] = readFileSync(PAGE, 'utf8').split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`docs/blocking.md must hold ${BEGIN} and, below it, ${END}`);
  writeFileSync(PAGE, `${before}${BEGIN}\n${markdown}\n${END}${after}`);
} else console.log(markdown);
