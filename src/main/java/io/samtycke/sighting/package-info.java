/**
 * What a site's pages show that its configuration has no answer for: third-party hosts that no service claims, and
 * scripts that were embedded too late. Host names, days and counts; nothing about any visitor belongs here.
 * Which hosts are claimed is {@code notice}'s to say; what happens to unclaimed ones is the site script's.
 */
package io.samtycke.sighting;
