/**
 * Commands of the one artifact: {@code serve} and the work an operator does from a shell or a pipeline.
 * They call the same services as the API and hold no rule of their own.
 */
package io.samtycke.cli;
