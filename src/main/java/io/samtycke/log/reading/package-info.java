/**
 * What reading somebody else's bytes comes to: a value, or the reason why there is none. Text has one spelling here:
 * what could be written in two ways is refused in all but one. Nothing in here knows a log, a key or a tree.
 */
package io.samtycke.log.reading;
