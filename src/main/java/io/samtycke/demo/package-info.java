/**
 * The five sample sites as pages to try, on an installation that is only being tried. Nothing else may depend on it.
 */
package io.samtycke.demo;
