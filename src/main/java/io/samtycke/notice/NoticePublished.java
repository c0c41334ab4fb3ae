package io.samtycke.notice;

/**
 * Fired inside the transaction that publishes a version, for what must be kept together with it.
 *
 * @param canonical the notice in RFC 8785 form
 * @param reconsentFrom decisions on versions below this one are asked again
 */
public record NoticePublished(long siteId, PublishedVersion version, String canonical, int reconsentFrom) {}
