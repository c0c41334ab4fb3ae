/**
 * Signed text: C2SP signed notes, their keys, checkpoints and the cosignatures of witnesses. Whether to sign is decided
 * elsewhere; where keys are kept, and what time it is, is told from outside.
 */
package io.samtycke.log.note;
