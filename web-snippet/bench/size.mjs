import { compressed, scriptOf, VARIANTS } from './script.mjs';
import { table } from './figures.mjs';

const count = (bytes) => String(bytes).replace(/\B(?=(\d{3})+$)/g, ' ');

/** Bytes and requests until the first layer, from what the browser asked the server for. */
export const sizes = (tools, asked) => {
  const rows = tools.map((tool, n) => {
    const files = [...asked[n]].filter(([path]) => !path.endsWith('/'));
    return [`${tool.name} ${tool.version}`, count(files.reduce((sum, [, bytes]) => sum + bytes, 0)), files.length];
  });
  const ours = Object.entries(VARIANTS).map(([name, languages]) => [name, count(compressed(scriptOf(languages)).length)]);
  return `${table(['Tool', 'bytes, brotli', 'requests'], rows)}\n\n${table(['Samtycke for a visitor who reads', 'bytes, brotli'], ours)}`;
};
