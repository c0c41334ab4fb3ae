/**
 * How visitors decide, in numbers: counts that the intake keeps as it stores records, so that no question about them
 * ever reads the records. Whatever could single anybody out does not belong here; records are {@code audit}'s.
 */
package io.samtycke.statistics;
