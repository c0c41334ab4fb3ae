import { readFileSync } from 'node:fs';
import { scriptOf } from '../script.mjs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** Ours, as docs/embedding.md says: one tag, first in the head. Tags to hold stand in the page as their vendors wrote them. */
export const samtycke = {
  name: 'Samtycke',
  version,
  files: { 's/reference.js': scriptOf(['sv']) },
  head: (at) => `<script src="${at}s/reference.js"></script>`,
  banner: '#samtycke .samtycke-banner',
  accept: '#samtycke [data-samtycke-action="accept-all"]',
  reject: '#samtycke [data-samtycke-action="reject-all"]',
  settings: '#samtycke [data-samtycke-action="settings"]',
  external: (src) => `<script src="${src}"></script>`,
  inline: (code) => `<script>${code}</script>`,
};
