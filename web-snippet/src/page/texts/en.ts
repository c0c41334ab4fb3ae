import { english } from '../../verify/sentences';

/** What the page `/verify` says; the sentences are those of the command `verify-proof`. */
export const en = {
  lang: 'en',
  title: 'Verify a consent record',
  intro:
    'Shows whether a record of consent is in a signed transparency log. Everything happens in this browser: no file leaves it. The page also works saved to disk and opened without a network.',
  file: 'Proof file or receipt',
  fileHint: 'A .tlog-proof file or a receipt (JSON). You may also drop it anywhere on this page.',
  key: 'Public key of the log',
  keyHint: 'As name+id+key, one a line if there are several. It should come to you by another way than the log: a contract, a letter, a page of the site.',
  keyOwn: 'These keys come from this server itself. That is good for a first look; whoever forges a log forges its keys as well. Compare them with what you were told elsewhere.',
  verify: 'Verify',
  noFile: 'Choose a file first.',
  badKey: 'The key cannot be read: {why}.',
  result: 'Result',
  steps: { record: 'The record gives the commitment', tree: 'The commitment is in the tree', signature: 'The tree is signed by this key' },
  states: { held: 'correct', failed: 'wrong', unknown: 'cannot be checked here', open: 'not checked' },
  recordIs: 'The record',
  actIs: 'The act',
  details: { origin: 'Log', index: 'Entry', size: 'Entries in the signed tree', commitment: 'Commitment', root: 'Root of the tree', key: 'Key', witnesses: 'Witnesses' },
  noscript: 'This page verifies in your browser and needs JavaScript for that. The command verify-proof does the same, and the documentation says how to do it by hand.',
  sentences: english,
};

/** The texts of one language. */
export type PageTexts = typeof en;
