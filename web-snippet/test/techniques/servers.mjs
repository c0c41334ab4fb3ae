// Two servers on free loopback ports: the page's (a host of its own per visit, so that nothing is stored there yet) and
// the tracker's (`127.0.0.1`). Both count; nothing else knows what was really requested.
import { createServer } from 'node:http';
import { createServer as createListener } from 'node:net';
import { answer } from './answers.mjs';
import { siteOf } from './config.mjs';
import { script } from './modes.mjs';
import { document, prelude, SIDES, surroundings } from './page.mjs';

/** How long a parser-blocking script of the page takes, in milliseconds: time for a browser to look ahead. */
const SLOW = 300;

const listen = (server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));

const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Cache-Control': 'no-store', 'Timing-Allow-Origin': '*' };

function send(response, [type, body], headers) {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, ...CORS, ...headers });
  response.end(body);
}

/** Starts both servers; `open` adds a visit, whose `seen` tells what was requested and what ran. */
export async function startServers() {
  const visits = new Map();
  const listeners = [];

  /** Counts one event of a visit, of a case, on one side. */
  const count = (visit, side, id, what) => {
    visit.seen[side][id][what]++;
    visit.last = Date.now();
  };

  /** One file of a case, asked for on either side: `/{case}/{file}`. */
  const serveFile = (visit, side, [id, file = ''], response) => {
    if (!visit?.seen[side][id]) return response.writeHead(404).end();
    count(visit, side, id, 'requested');
    send(response, answer(file, `${visit.base}/ran/${side}/${id}`));
  };

  const tracker = createServer((request, response) => {
    const [, number, ...rest] = request.url.split(/[/?]/);
    serveFile(visits.get(number), 'tracker', rest, response);
  });

  const own = createServer((request, response) => {
    const [, number, kind, ...rest] = request.url.split(/[/?]/);
    const visit = visits.get(number);
    if (!visit) return response.writeHead(404).end();
    if (kind === 'own') return serveFile(visit, 'own', rest, response);
    const [side, id, file] = rest;
    switch (kind) {
      case '':
        return send(response, ['text/html', document(visit)], visit.mode.decided && { 'Set-Cookie': `samtycke=1!${visit.site.version}!${Math.floor(Date.now() / 1000) - 60}!q1w2e3r4t5y6u7i8o9p0aA!marketing; Path=/` });
      case 'prelude.js':
        return send(response, ['text/javascript', prelude(visit)]);
      case 'slow.js':
        return setTimeout(() => send(response, ['text/javascript', '']), SLOW);
      case 'peer.js':
        return send(response, ['text/javascript', visit.mode.peer]);
      case 's':
        return visit.answered.then(() => send(response, ['text/javascript', script(visit.site)]));
      case 'ran':
        count(visit, side, id, 'executed');
        return response.writeHead(204, CORS).end();
      case 'files': {
        const one = visit.cases.find((each) => each.id === id);
        const body = one.files[file](surroundings(visit, one, side));
        if (body.redirect) return response.writeHead(302, { ...CORS, Location: body.redirect }).end();
        return send(response, [answer(file)[0], body]);
      }
      default:
        return response.writeHead(201, CORS).end('{}');
    }
  });

  // A WebSocket has been requested when its handshake arrives; it need not be answered.
  for (const [server, skip, side] of [[tracker, 1, 'tracker'], [own, 2, 'own']])
    server.on('upgrade', (request, socket) => {
      const [, number, ...rest] = request.url.split(/[/?]/);
      const visit = visits.get(number);
      if (visit) count(visit, side, rest[skip - 1], 'requested');
      socket.destroy();
    });

  const trackerPort = await listen(tracker);
  const ownPort = await listen(own);

  /** A port for one case that only connects. */
  const contact = async (visit, side, id) => {
    const listener = createListener((socket) => {
      socket.on('error', () => {}).destroy();
      count(visit, side, id, 'requested');
    });
    listeners.push(listener);
    visit.contacts[side][id] = `http://127.0.0.1:${await listen(listener)}/`;
  };

  return {
    async open(cases, mode) {
      const number = String(visits.size + 1);
      const base = `http://visit${number}.localhost:${ownPort}/${number}`;
      const each = (make) => Object.fromEntries(SIDES.map((side) => [side, make(side)]));
      const visit = {
        cases,
        mode,
        base,
        url: base + '/',
        origins: { tracker: `http://127.0.0.1:${trackerPort}/${number}`, own: base + '/own' },
        contacts: each(() => ({})),
        seen: each(() => Object.fromEntries(cases.map(({ id }) => [id, { requested: 0, executed: 0 }]))),
        last: Date.now(),
      };
      visit.answered = new Promise((done) => (visit.answer = done));
      if (!mode.late) visit.answer();
      for (const { id } of cases.filter((one) => one.connects)) for (const side of SIDES) await contact(visit, side, id);
      const hosts = [`http://127.0.0.1:${trackerPort}/`, ...Object.values(visit.contacts.tracker)].map((address) => new URL(address).host);
      visit.site = siteOf(hosts, mode.change);
      visits.set(number, visit);
      return visit;
    },
    async close() {
      for (const server of [tracker, own, ...listeners]) {
        server.closeAllConnections?.();
        server.close();
      }
    },
  };
}
