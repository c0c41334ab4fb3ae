// The pages and notices that the tests of rewriting read: the five demo companies, and pages as content systems make them.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const resources = new URL('../../../src/main/resources/', import.meta.url);
const text = (path) => readFileSync(new URL(path, resources), 'utf8');
const pages = new URL('./pages/', import.meta.url);

/** The five sample sites. */
export const SAMPLES = ['elvakt', 'bygato', 'driftpartner', 'kundnytta', 'affarssystem'];

/** A sample's configuration: a draft, of the same shape as what is published. */
export const sample = (site) => parse(text(`samples/${site}.yaml`));

/** A demo page; its tags are `marked` by hand, or `unedited`. Texts are left as their names. */
export const demo = (site, tags) =>
  text(`demo/${site}/page.html`)
    .replace(/\{\{(tags\/([a-z-]+)|head|styles)}}/g, (_, name, place) => text(place ? `demo/${site}/${tags}/${place}.html` : `demo/${name}.html`).trimEnd())
    .replaceAll('{{site}}', site);

/** Pages as content systems make them, by name. */
export const systems = Object.fromEntries(
  readdirSync(pages).map((file) => [file.replace('.html', ''), readFileSync(new URL(file, pages), 'utf8')]),
);
