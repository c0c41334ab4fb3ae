/**
 * The start of the process. What happens before the container knows its configuration, and nothing else.
 */
package io.samtycke;
