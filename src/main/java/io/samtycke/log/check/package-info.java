/**
 * Checks a log from the outside: by its files and what is known of its keys, with no database and no server of ours.
 * Files are asked for one after the other, and no more of them is held than one tile a level, whatever the log's size.
 */
package io.samtycke.log.check;
