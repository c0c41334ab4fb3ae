/**
 * Web properties: their keys, origins, languages and controllers.
 * What a visitor is shown and decides on belongs to {@code notice}; a site knows nothing of it.
 */
package io.samtycke.site;
