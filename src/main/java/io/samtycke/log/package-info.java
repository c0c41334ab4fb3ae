/**
 * The transparency log: every consent record and administrative act as a leaf of one Merkle tree (docs/adr/0011).
 * The rooms inside are the formats and the mathematics, pure functions over bytes that know no database, no clock and
 * no framework: {@code reading} what others wrote, {@code tree}, {@code tile}, {@code note}, {@code entry} and
 * {@code proof}, each using only those named before it. What fills, signs and serves the log belongs beside them.
 */
package io.samtycke.log;
