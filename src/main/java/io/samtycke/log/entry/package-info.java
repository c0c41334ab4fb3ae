/**
 * What a leaf is made of: the public bytes of an entry, the commitment in it and what opens it. Frozen: entries stay in
 * the log for ever. What a record or an act says inside is its feature's business; here it is bytes.
 */
package io.samtycke.log.entry;
