/**
 * How much one sender may ask for. Knows addresses, visitors and budgets; which budget a request is charged to is said by
 * the feature that serves it.
 */
package io.samtycke.platform.limit;
