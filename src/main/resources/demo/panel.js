// The demo's panel: shows what Samtycke does on this page. It only looks; the buttons that decide are the banner's.
(() => {
  'use strict';

  const { site, tags, language, languages } = document.currentScript.dataset;
  const QUEUES = ['dataLayer', '_hsp', '_hsq', 'uetq'];
  const COOKIE = /(?:^|; )samtycke=([^;]*)/;

  /** Creates an element; properties that the element does not have become attributes. */
  const h = (name, properties, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties || {}))
      if (key in element) element[key] = value;
      else element.setAttribute(key, value);
    element.append(...children.flat(Infinity).filter((child) => child != null));
    return element;
  };

  // --- What happened so far ---------------------------------------------------------------------

  const services = new WeakMap();
  const seen = new WeakSet();
  const released = [];
  const signals = [];
  const read = Object.fromEntries(QUEUES.map((name) => [name, 0]));

  const keyOf = (element) =>
    element.getAttribute('data-samtycke-blocked') || services.get(element) || element.dataset.service || element.dataset.consent || '';

  /** What a tag loads: its address, or for inline code the first address in its text. */
  const targetOf = (element) => {
    const address = ['src', 'data-src', 'href', 'data-href'].map((name) => element.getAttribute(name)).find(Boolean);
    const inText = /['"]((?:https?:)?\/\/[^'"\s]+)/.exec(element.textContent);
    const short = (text) => text.replace(/^(https?:)?\/\//, '').slice(0, 90);
    return address ? short(address) : 'inline code' + (inText ? ', loads from ' + short(inText[1]) : '');
  };

  const describe = (element) => ({ key: keyOf(element), name: element.localName, target: targetOf(element) });

  const held = () => [...document.querySelectorAll('[data-samtycke-blocked]')];

  /** Tags of other hosts that run without having been held: allowed from the start, or loaded by another tag. */
  const untouched = () =>
    [...document.querySelectorAll('script[src], iframe[src]')].filter(
      (element) =>
        !seen.has(element) &&
        !element.hasAttribute('data-samtycke-blocked') &&
        /^https?:/.test(element.src) &&
        new URL(element.src).origin !== location.origin,
    );

  /** A signal as a line of code, and the states in it; entries that are no consent signals are left out. */
  const signalOf = (queue, entry) => {
    const [command, kind, states] = Array.isArray(entry) || String(entry) === '[object Arguments]' ? entry : [];
    if (queue === 'dataLayer' && entry && entry.event === 'samtycke_consent')
      return { call: "dataLayer.push({event: 'samtycke_consent'})", states: entry.samtycke };
    if (queue === 'dataLayer' && command === 'consent') return { call: `gtag('consent', '${kind}')`, states };
    if (queue === 'dataLayer' && kind === 'ads_data_redaction') return { call: `gtag('set', '${kind}', ${states})` };
    if (queue === 'uetq' && command === 'consent') return { call: `uetq.push('consent', '${kind}')`, states };
    if (queue === '_hsp' && typeof kind === 'object') return { call: `_hsp.push(['${command}'])`, states: kind };
    if (queue === '_hsq') return { call: `_hsq.push(${JSON.stringify(entry)})` };
    return undefined;
  };

  /** Reads on where it stopped: nothing of the page's queues is replaced. */
  const readQueues = () => {
    for (const name of QUEUES) {
      const queue = window[name];
      if (!Array.isArray(queue)) continue;
      for (; read[name] < queue.length; read[name]++) {
        const at = read[name];
        const signal = signalOf(name, name === 'uetq' ? queue.slice(at, at + 3) : queue[at]);
        if (signal) signals.push(signal);
      }
    }
  };

  // --- The log ----------------------------------------------------------------------------------

  let records = [];
  let logState = '';

  /** Reads the visitor's records; after a decision again and again, ever more slowly, until it is among them. */
  const readLog = async (decidedAt, attempt = 0) => {
    const { visitor } = window.samtycke.consent;
    if (!visitor) return;
    try {
      const answer = await fetch(`/v1/sites/${site}/visitors/${visitor}`);
      if (answer.ok) records = (await answer.json()).items;
      logState = answer.ok ? '' : `The server answered ${answer.status}.`;
    } catch {
      logState = 'The server does not answer; the decision waits in the browser.';
    }
    const there = !decidedAt || records.some((record) => Date.parse(record.decidedAt) === Date.parse(decidedAt));
    if (!there && decidedAt === window.samtycke.consent.decidedAt) {
      logState = logState || 'On its way to the log …';
      setTimeout(readLog, 150 * Math.min(attempt + 1, 40), decidedAt, attempt + 1);
    }
    draw();
  };

  // --- Drawing ----------------------------------------------------------------------------------

  const parts = new Map();
  const drawn = {};

  /** Redraws a part only if what it shows has changed, so that nothing folds up under the reader. */
  const show = (name, data, make) => {
    const text = JSON.stringify(data);
    if (drawn[name] === text) return;
    drawn[name] = text;
    parts.get(name).replaceChildren(...[make(data)].flat(Infinity));
  };

  const note = (text) => h('p', { className: 'smtd-note' }, text);

  const tagList = (list, empty) =>
    list.length
      ? h(
          'ol',
          { className: 'smtd-tags' },
          list.map(({ key, name, target }) => h('li', {}, h('b', {}, key || name), h('code', {}, target))),
        )
      : note(empty);

  const chips = (states) =>
    h(
      'ul',
      { className: 'smtd-chips' },
      Object.entries(states || {}).map(([key, value]) => {
        const on = value === true || value === 'granted';
        if (typeof value === 'number') return h('li', {}, `${key} ${value}`);
        const spoken = h('span', { className: 'smtd-hidden' }, on ? ' granted' : ' denied');
        return h('li', { className: on ? 'smtd-yes' : 'smtd-no' }, `${on ? '✓' : '✕'} ${key}`, spoken);
      }),
    );

  const signalList = (list) =>
    list.length
      ? h('ol', {}, list.map(({ call, states }) => h('li', {}, h('code', {}, call), states ? chips(states) : null)))
      : note('None: this site has no service that takes consent signals.');

  const cookie = (value) => {
    if (!value) return note('Not set: no decision yet.');
    const [format, version, seconds, visitor, granted, ...alone] = value.split('!');
    const rows = {
      Format: format,
      'Notice version': version,
      Decided: new Date(seconds * 1000).toLocaleString('en-GB'),
      'Visitor id': visitor,
      Granted: granted ? granted.split('.').join(', ') : 'nothing optional',
      'Single services': alone.join(', ') || 'none',
    };
    return [
      h('code', { className: 'smtd-raw' }, 'samtycke=' + value),
      h('dl', {}, Object.entries(rows).map(([term, text]) => [h('dt', {}, term), h('dd', {}, text)])),
    ];
  };

  const log = ({ list, state }) => {
    const cards = list.map((record) =>
      h(
        'li',
        {},
        h('p', {}, h('b', {}, record.action), ' ', h('time', { dateTime: record.receivedAt }, new Date(record.receivedAt).toLocaleString('en-GB'))),
        chips({ ...record.categories, ...record.services }),
        h('details', {}, h('summary', {}, 'The whole record'), h('pre', { tabIndex: 0 }, JSON.stringify(record, null, 2))),
      ),
    );
    return [state || !list.length ? note(state || 'Nothing yet: a record is made by a decision.') : null, h('ol', {}, cards)].filter(Boolean);
  };

  const draw = () => {
    if (!parts.size) return;
    readQueues();
    const blocked = held();
    const running = untouched();
    show('held', blocked.map(describe), (list) => tagList(list, 'None.'));
    const others = running.map(describe);
    const refused = [...released, ...others].some(({ key }) => key && !window.samtycke.has(key));
    show('released', { released, others, refused }, (data) => [
      tagList(data.released, 'None.'),
      data.others.length ? [note('Running without having been held: allowed from the start, or loaded by a tag above.'), tagList(data.others)] : [],
      data.refused ? note('Some are no longer allowed. Code that runs cannot be stopped; the next page holds it.') : [],
    ]);
    show('signals', signals, signalList);
    show('cookie', (COOKIE.exec(document.cookie) || [])[1] || '', cookie);
    show('log', { list: records, state: logState }, log);
    show(
      'count',
      [blocked.length, released.length, running.length],
      ([waiting, freed, other]) => `${waiting} held · ${freed} released` + (freed || !other ? '' : ` · ${other} running`),
    );
  };

  // --- The panel --------------------------------------------------------------------------------

  const link = (text, changes, current) => {
    const query = new URLSearchParams({ lang: language, ...(tags === 'marked' && { tags }), ...changes });
    if (query.get('tags') === 'unedited') query.delete('tags');
    return h('a', { href: `/demo/${site}?${query}`, ...(current && { 'aria-current': 'true' }) }, text);
  };

  const forget = () => {
    const parents = location.hostname.split('.').map((_, index, labels) => labels.slice(index).join('.'));
    for (const domain of ['', ...parents]) document.cookie = 'samtycke=; Path=/; Max-Age=0' + (domain && '; Domain=' + domain);
    location.reload();
  };

  const section = (name, title) => {
    const body = h('div', { className: 'smtd-' + name });
    parts.set(name, body);
    return h('section', {}, h('h3', {}, title), body);
  };

  const build = () => {
    const wide = matchMedia('(min-width: 62rem)');
    const count = h('span', { className: 'smtd-count', role: 'status' });
    parts.set('count', count);
    const content = h(
      'div',
      { className: 'smtd-content', id: 'smtd-content' },
      h(
        'nav',
        { 'aria-label': 'Demo' },
        h(
          'div',
          { className: 'smtd-switch' },
          link('Unedited tags', { tags: 'unedited' }, tags !== 'marked'),
          link('Marked-up tags', { tags: 'marked' }, tags === 'marked'),
        ),
        h(
          'p',
          { className: 'smtd-links' },
          languages.split(' ').map((code) => [link(code, { lang: code }, code === language), ' ']),
          h('a', { href: '/demo' }, 'All demo sites'),
        ),
      ),
      note(
        tags === 'marked'
          ? 'The tags are marked up: before consent no code runs and no request leaves.'
          : 'The tags are as the vendors publish them: before consent no code runs. ' +
              'Browsers may still fetch some files in advance; only marked-up tags prevent that.',
      ),
      section('held', 'Tags held'),
      section('released', 'Tags released, in order'),
      section('signals', 'Signals sent'),
      section('cookie', 'Cookie'),
      section('log', 'Record in the log'),
      h('button', { type: 'button', className: 'smtd-forget', onclick: forget }, 'Forget my choice'),
      note('Ids and company hosts are invented. Once allowed, your browser does contact the vendors.'),
    );
    const toggle = h('button', { type: 'button', className: 'smtd-toggle', 'aria-controls': 'smtd-content' });
    const open = (on) => {
      content.hidden = !on;
      toggle.setAttribute('aria-expanded', on);
      toggle.textContent = on ? 'Hide' : 'Show';
      document.documentElement.classList.toggle('smtd-open', on);
    };
    toggle.onclick = () => open(content.hidden);
    wide.onchange = () => open(wide.matches);
    open(wide.matches);
    document.documentElement.classList.add('smtd-on');
    document.body.append(
      h(
        'aside',
        { className: 'smtd', lang: 'en', 'aria-label': 'Samtycke demo' },
        h('div', { className: 'smtd-bar' }, h('h2', {}, 'Samtycke'), count, toggle),
        content,
      ),
    );
    draw();
    setInterval(draw, 400);
    void readLog();
  };

  // Queued calls are replayed when the script is there; later ones run at once.
  const on = (event, listener) => (window.samtycke = window.samtycke || []).push(['on', event, listener]);
  for (const element of held()) services.set(element, keyOf(element));
  on('block', (_, element) => {
    services.set(element, keyOf(element));
    draw();
  });
  on('release', (_, element) => {
    seen.add(element);
    released.push(describe(element));
    draw();
  });
  on('change', ({ decidedAt }) => void readLog(decidedAt));
  document.addEventListener('DOMContentLoaded', build);
})();
