/**
 * The tree as files: tiles and entry bundles of C2SP tlog-tiles, their paths, bytes and which of them a tree size has.
 * Nothing here reads or writes a file, a row or a socket; callers hand bytes in and take bytes out.
 */
package io.samtycke.log.tile;
