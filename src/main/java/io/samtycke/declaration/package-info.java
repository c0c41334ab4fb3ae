/**
 * The cookie declaration: what a site's published notice says about services, recipients, cookies and their lifetimes,
 * written out in one language, as JSON and as a page.
 */
package io.samtycke.declaration;
