/**
 * What auditors ask of the records: the consent log with its filters, one record, exports of any size.
 * Reads what {@code consent} wrote and never writes.
 */
package io.samtycke.audit;
