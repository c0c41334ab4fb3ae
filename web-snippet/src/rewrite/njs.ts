/**
 * The part of the module for nginx that knows no site. It is written in what njs 0.7 (Debian 12) understands: no classes,
 * no destructuring, no sticky expressions. `(?=(x+))\1` takes as much as it can and never gives back (an atomic group,
 * which JavaScript has no sign for), so that time does not explode with tags that never end.
 */
export const FILTER = String.raw`
var LOADING = { script: 'src', iframe: 'src', frame: 'src', input: 'src', embed: 'src', object: 'data', audio: 'src', video: 'src', img: 'src', source: 'src', track: 'src', link: 'href' };
var PART = /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|xmp)(?=[\s\/>])((?:(?=([^"'>]+))\3|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:$|>([\s\S]*?)(?:<\/\1|$))|<([a-z][^\s\/>]*)((?:(?=([^"'>]+))\7|"[^"]*(?:"|$)|'[^']*(?:'|$))*)(?:>|$)/gi;
var ATTRIBUTE = /([^\s\/"'>=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;
// Characters of one tag: njs 0.7 takes quadratic time for more.
var LONGEST = 10000;
var RUNS = /^(module|(text|application)\/(x-)?(java|ecma)script)?$/i;

function find(subject, which) {
  var i;
  for (i = 0; i < SERVICES.length; i++) {
    if (SERVICES[i][which] && SERVICES[i][which].test(subject)) return SERVICES[i];
  }
}

function findHost(host) {
  var found, i;
  for (i = 0; i < SERVICES.length; i++) {
    if (SERVICES[i][1] && SERVICES[i][1].test(host)) {
      if (!SERVICES[i][4]) return;
      found = found || SERVICES[i];
    }
  }
  return found;
}

function valuesOf(attributes) {
  var values = {};
  attributes.replace(ATTRIBUTE, function (whole, name, value) {
    name = name.toLowerCase();
    if (!(name in values)) values[name] = (value || '').replace(/^["']|["']$/g, '').replace(/&amp;/g, '&');
    return whole;
  });
  return values;
}

function owner(kind, values, text) {
  var address = values[LOADING[kind]];
  if ('data-consent' in values || 'data-service' in values || 'data-samtycke-blocked' in values) return;
  if (kind === 'script' && !RUNS.test(values.type || '')) return;
  if (kind === 'link' && !/style|pre|icon|manifest/i.test(values.rel || '')) return;
  if (kind === 'link' && /(^|\s)(preconnect|dns-prefetch)(\s|$)/i.test(values.rel)) return findHost(address || '');
  if (address) return find(address, 0);
  if (kind === 'script') return (LOADS.test(text) && find(text, 2)) || find(text, 3);
}

function mark(whole, tag, attributes, text) {
  var kind = tag.toLowerCase();
  if (!LOADING.hasOwnProperty(kind) || attributes.length > LONGEST) return whole;
  var service = owner(kind, valuesOf(attributes), text);
  if (!service || !service[4]) return whole;
  var moved = attributes.replace(ATTRIBUTE, function (attribute, name) {
    name = name.toLowerCase();
    return name === LOADING[kind] || (kind === 'script' && name === 'type') ? 'data-' + attribute : attribute;
  });
  var marks = (kind === 'script' ? ' type=text/plain' : '') + service[4] + (/^(\s|$)/.test(moved) ? '' : ' ');
  return '<' + tag + marks + moved + whole.slice(1 + tag.length + attributes.length);
}

var page;

function headers(r) {
  if (!/^\s*text\/html/i.test(r.headersOut['Content-Type'] || '') || r.headersOut['Content-Encoding']) return;
  page = '';
  delete r.headersOut['Content-Length'];
  delete r.headersOut['ETag'];
  delete r.headersOut['Last-Modified'];
}

function body(r, data, flags) {
  if (page === undefined) {
    r.sendBuffer(data, flags);
    r.done();
    return;
  }
  page += data;
  if (!flags.last) return;
  var marked = page.replace(PART, function (whole, textTag, textAttributes, x, text, tag, attributes) {
    return textTag ? mark(whole, textTag, textAttributes, text) : tag ? mark(whole, tag, attributes, '') : whole;
  });
  r.sendBuffer(marked, flags);
}

export default { headers, body };
`;
