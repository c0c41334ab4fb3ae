/**
 * What a visitor is shown and decides on: the draft of categories, services, texts and appearance, its linter, and
 * the published versions. The draft is one document (docs/adr/0002); a published version never changes.
 * Decisions belong to {@code consent}, the script that shows a notice to {@code snippet}.
 */
package io.samtycke.notice;
