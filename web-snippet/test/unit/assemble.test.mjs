import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assemble, partsOf } from '../../scripts/assemble.mjs';
import { VENDORS, vendorsOf } from '../../src/signals/all';

const { features, cases } = JSON.parse(readFileSync(new URL('../parts-cases.json', import.meta.url), 'utf8'));
const vendors = Object.entries(VENDORS).map(([name, { hosts }]) => ({ name, hosts: hosts.source, code: `"${name}"` }));

describe('what a site’s script carries', () => {
  it.each(cases)('$why', ({ notice, vendors: names, features: settings }) => {
    const carried = partsOf({ vendors, features }, notice);
    expect(carried.vendors.map(({ name }) => name)).toEqual(names);
    expect(carried.features.map(({ name }) => name)).toEqual(settings);
    expect(vendorsOf(notice)).toEqual(names.map((name) => VENDORS[name]));
  });

  it.each([null, 7, {}, { services: 'x' }, { services: [null, { match: 7 }, { match: [null, {}] }] }])('is nothing for the notice %j', (notice) => {
    expect(partsOf({ vendors, features }, notice)).toEqual({ vendors: [], features: [] });
  });
});

describe('an assembled script', () => {
  const core = 'start(SAMTYCKE_CONFIG,{vendors:SAMTYCKE_VENDORS,features:SAMTYCKE_FEATURES})';
  const built = (notice) => assemble(core, { vendors, features }, notice);

  it('holds the notice, the vendors in an array and the features by name', () => {
    const notice = { strictMode: true, takeOver: ['x'], services: [{ match: ['bat.bing.com', '*.clarity.ms'] }] };
    let started;
    new Function('start', built(notice))((...given) => (started = given));
    expect(started).toEqual([notice, { vendors: ['uet', 'clarity'], features: { strict: 1, takeover: 2 } }]);
    expect(built({})).toBe('start({},{vendors:[],features:{}})');
  });

  it('leaves texts alone that read like one of our places, like markup, or like a replacement', () => {
    const notice = { title: 'SAMTYCKE_VENDORS SAMTYCKE_CONFIG $& </script>\u2028' };
    expect(built(notice)).toBe('start({"title":"SAMTYCKE_VENDORS SAMTYCKE_CONFIG $& \\u003c/script>\\u2028"},{vendors:[],features:{}})');
  });
});
