// The page that holds the cases: every case twice, once towards the tracker and once, as its twin, towards the page's
// own origin. The twin tells when a case is over, and that a mode stops nothing but what it must.
import { reporting } from './answers.mjs';

export const SIDES = ['tracker', 'own'];

/** Where a case finds its files and reports: everything that differs between the sides. */
export const surroundings = ({ base, origins, contacts }, { id }, side) => {
  const report = `${base}/ran/${side}/${id}`;
  const url = `${origins[side]}/${id}/`;
  return {
    url,
    // Files of the page's own origin that lead to the side.
    files: `${base}/files/${side}/${id}/`,
    // What a connection alone goes to: a port that speaks no HTTP.
    contact: contacts[side][id],
    key: (side === 'own' ? 'own_' : 'trk_') + id.replace(/-/g, '_'),
    ran: `new Image().src='${url}p.gif';${reporting(report)}`,
    id: `${side}-${id}`,
  };
};

/** Runs the program of a case on both sides. Their hosts do not stand in the page, so that only the technique counts. */
const PRELUDE = (places) =>
  `var places=${JSON.stringify(places)};
function technique(id,run){for(const place of places[id])try{run(place)}catch(error){console.log(id,String(error))}}`;

export const prelude = (visit) => PRELUDE(Object.fromEntries(visit.cases.map((one) => [one.id, SIDES.map((side) => surroundings(visit, one, side))])));

/**
 * The whole document. It arrives at once and a slow script stands before the cases, so that a browser which looks ahead
 * has all of them before its eyes while it waits.
 */
export function document(visit) {
  const { mode, cases } = visit;
  const markup = (part) =>
    cases.filter((one) => one[part]).map((one) => SIDES.map((side) => (mode.marked && side === 'tracker' && one.marked ? one.marked : one[part])(surroundings(visit, one, side))).join('\n'));
  const programs = cases.filter((one) => one.code).map((one) => `<script>technique('${one.id}',({url,files,contact,key,ran,id})=>{${one.code}})</script>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Measured</title>
${mode.head(visit.site, visit.base)}<link rel="icon" href="data:,"><script src="prelude.js"></script>${cases.some((one) => one.code && !one.html) ? '' : '<script src="slow.js"></script>'}
${markup('head').join('\n')}</head><body><h1>Measured</h1>
${markup('html').join('\n')}
${programs.join('\n')}
</body></html>`;
}
