/**
 * The Merkle tree of RFC 6962 and RFC 9162 §2.1 with SHA-256: hashes, growing, proofs and their verification.
 * Knows leaves by their hash only; what an entry is made of, where hashes are kept and who signs a root is for others.
 */
package io.samtycke.log.tree;
