/**
 * Evidence bundles: a record, or many, with all that it takes to verify them without us and to see what the visitor saw.
 * Reads what the other features wrote and changes nothing.
 */
package io.samtycke.evidence;
