// What the tests of the receipt widget share: a consent server with one visitor's record, proven by what Go made
// (docs/log-vectors.json).
import { readFileSync } from 'node:fs';
import { API, decided, open, PAGE, TAG } from './harness.mjs';

const { proofs, entries } = JSON.parse(readFileSync(new URL('../../../docs/log-vectors.json', import.meta.url), 'utf8'));

/** The proof file of the record. */
export const { file: proof, log } = proofs.cases.find(({ why }) => why === 'carries its record');
const { content, salt } = entries.cases.find(({ why }) => why === 'a consent record');

/** The record as the server lists it. */
export const record = JSON.parse(content);
const visitor = record.visitor;

/** What the server answers, by the end of the path; a test changes what it needs. */
const answers = () => ({
  history: () => ({ json: { items: [record], next: null } }),
  receipt: () => ({ json: { record, salt: Buffer.from(salt, 'hex').toString('base64'), index: 4, proof } }),
  keys: () => ({ body: log.keys.join('\n') + '\n', contentType: 'text/plain' }),
  erase: () => ({ status: 204 }),
});

/** The cookie of the decision that the record is of. */
const cookie = { ...decided('analytics'), value: `1!3!${Date.parse(record.decidedAt) / 1000}!${visitor}!analytics!-youtube` };

const WIDGET = '<div data-samtycke="receipt"></div>';

/** A page with the widget; `server` changes what the consent server answers, and `asked` collects what it was asked for. */
export async function openReceipt({ server = {}, widget = WIDGET, cookies = [cookie], lang = 'en', ...options } = {}) {
  const asked = [];
  const all = { ...answers(), ...server };
  const cors = { 'Access-Control-Allow-Origin': new URL(PAGE).origin, 'Access-Control-Expose-Headers': 'Retry-After', 'Access-Control-Allow-Methods': 'GET, DELETE' };
  const kindOf = (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.includes('/visitors/')) return request.method() === 'DELETE' ? 'erase' : 'history';
    return pathname.endsWith('/receipt') ? 'receipt' : 'keys';
  };
  const site = await open({
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Shop</title>${TAG}</head><body><main><h1>Shop</h1>${widget}</main></body></html>`,
    cookies,
    before: (page) =>
      page.route(new RegExp(`^${API}/(log/vkeys|v1/sites/shop/(visitors/|consents/.*/receipt))`), async (route) => {
        if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers: cors });
        const kind = kindOf(route.request());
        asked.push(kind);
        const answer = all[kind](asked.filter((one) => one === kind).length);
        return answer ? route.fulfill({ ...answer, headers: { ...cors, ...answer.headers } }) : route.abort();
      }),
    ...options,
  });
  const widgets = site.page.locator('.samtycke-receipt');
  return { ...site, asked, widget: widgets.first(), verdict: site.page.locator('[data-samtycke-verdict]') };
}
