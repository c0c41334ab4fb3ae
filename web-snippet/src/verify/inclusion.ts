import { equal, type Bytes } from './bytes';
import { nodeHash } from './crypto';

/** Whether a proof shows that a leaf is in a tree. */
export type Inclusion = 'included' | 'outside-tree' | 'wrong-length' | 'other-root';

const bits = (number: bigint): string => (number ? number.toString(2) : '');

/** How many hashes the proof of a leaf has: a level each up to the right edge, from there one for each left sibling. */
const proofLength = (index: bigint, size: bigint): number => {
  const untilEdge = bits(index ^ (size - 1n)).length;
  return untilEdge + bits(index >> BigInt(untilEdge)).replace(/0/g, '').length;
};

/** RFC 9162 §2.1.3.2. */
export const verifyInclusion = async (index: bigint, size: bigint, leaf: Bytes, proof: Bytes[], root: Bytes): Promise<Inclusion> => {
  if (index >= size) return 'outside-tree';
  if (proof.length !== proofLength(index, size)) return 'wrong-length';
  let node = index;
  let last = size - 1n;
  let computed = leaf;
  for (const sibling of proof) {
    // At the right edge, levels at which the node has no sibling are skipped.
    while (node === last && !(node & 1n)) {
      node >>= 1n;
      last >>= 1n;
    }
    computed = await (node & 1n ? nodeHash(sibling, computed) : nodeHash(computed, sibling));
    node >>= 1n;
    last >>= 1n;
  }
  return equal(computed, root) ? 'included' : 'other-root';
};
