/**
 * Who is asking, and what they may: API keys, roles, the sites a caller sees.
 * Knows sites by key only and nothing of what they hold; every other feature asks {@link io.samtycke.access.Caller}.
 */
package io.samtycke.access;
