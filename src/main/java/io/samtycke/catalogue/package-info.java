/**
 * Services that sites use, described once for all of them: what they store, who receives it, and where each fact is
 * from. A site takes a copy into its draft, which is {@code notice}'s; nothing here changes a site. Imported lists of
 * cookies are hints for what the catalogue does not know.
 */
package io.samtycke.catalogue;
