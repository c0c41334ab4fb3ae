/**
 * The register of what people ask of a site's controller: access, rectification, erasure, restriction, portability,
 * objection (GDPR art. 15–21), with deadlines, the check of who asks, and outcomes. It says what was done; what is done
 * to consent records is {@code consent}'s and {@code audit}'s.
 */
package io.samtycke.request;
