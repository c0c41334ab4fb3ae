/**
 * The site script: the built web-snippet with a site's published notice inside, compressed and served.
 * What the script does is in {@code web-snippet/}; what it shows is {@code notice}'s.
 */
package io.samtycke.snippet;
