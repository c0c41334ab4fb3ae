/**
 * The proof that is handed out: the C2SP tlog-proof file, made, read and judged with nothing but the log's public key.
 * Finding a record, and deciding who may have its salt, belongs to others.
 */
package io.samtycke.log.proof;
