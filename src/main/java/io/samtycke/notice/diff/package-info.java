/**
 * What changed between two notices, in words and by meaning: pure functions of the records of
 * {@link io.samtycke.notice}.
 */
package io.samtycke.notice.diff;
