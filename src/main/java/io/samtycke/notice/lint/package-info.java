/**
 * What the law, accessibility and completeness ask of a draft, rule by rule. Pure: a site and a draft go in, findings
 * come out; no database, no clock. {@code docs/linter.md} is generated from {@link io.samtycke.notice.lint.Rules}.
 */
package io.samtycke.notice.lint;
