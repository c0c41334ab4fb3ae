/**
 * A witness of other installations' logs (C2SP tlog-witness): says of a checkpoint that it contains every one it said
 * so of before. Off until logs are named; knows nothing of our own log but the formats.
 */
package io.samtycke.witness;
