package io.samtycke.notice;

/**
 * A draft as if it were published.
 *
 * @param canonical the notice in RFC 8785 form
 * @param version the facts it would be published with
 */
public record DraftNotice(String canonical, PublishedVersion version) {}
