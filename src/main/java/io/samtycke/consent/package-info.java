/**
 * Decisions: their intake, the records that prove them, and what a visitor may see of the own ones.
 * Everything is checked against the published notice in memory; nothing is acknowledged before it is committed.
 * Searching and exporting records is {@code audit}'s.
 */
package io.samtycke.consent;
