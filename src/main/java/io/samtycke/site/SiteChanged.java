package io.samtycke.site;

/** Fired inside the transaction that changes a site, its draft or its published version. */
public record SiteChanged(String key) {}
