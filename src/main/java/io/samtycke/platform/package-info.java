/**
 * What every feature shares and no feature owns: problem details, the clock, canonical JSON, paging.
 * Knows no feature; a type that names a site, a notice or a consent does not belong here.
 */
package io.samtycke.platform;
