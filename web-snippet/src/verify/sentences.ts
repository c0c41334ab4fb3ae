/** Verdicts for people, word for word as the command `verify-proof` says them. */
export const english = {
  proven: 'Proven: entry {index} of the log {origin}. The log {origin} signed a tree of {size} entries with root {root}; witnesses: {witnesses}.',
  unknown: 'Not decided: this browser cannot check the signature (Ed25519). Everything else fits; use a newer browser or the command verify-proof.',
  noCrypto: 'Not decided: this browser offers no cryptography on this page. Open it over https, or from a file, or use the command verify-proof.',
  pending: 'Not yet proven: when this receipt was made, its record was not in the log yet. Fetch it again.',
  malformed: 'This is not a proof file: {why}.',
  truncated: 'The end of the file is missing: {why}.',
  noCheckpoint: 'This is not a signed checkpoint: {why}.',
  cutCheckpoint: 'The end is missing: {why}.',
  otherLog: 'This belongs to the log {origin}, not to {expected}.',
  wrongOrigin: 'A key of {expected} signed a checkpoint that calls its log {origin}.',
  wrongKey: 'The checkpoint is in the name of {origin}, but none of the known keys of that log signed it.',
  forged: 'The signature of {key} does not fit: the checkpoint was changed after it was signed.',
  noRecord: 'The file does not carry the record and its salt; give them as well.',
  otherRecord: 'Entry {index} is in the log, but it stands for another record than this one.',
  outsideTree: 'The signed tree has {size} entries and no entry {index}.',
  wrongLength: 'For entry {index} of {size} the proof has the wrong length.',
  notInTree: 'The signed tree does not have this at entry {index}: the record, its salt or the proof was changed.',
};

/** Names of the sentences; a translation has every one. */
export type Sentence = keyof typeof english;
