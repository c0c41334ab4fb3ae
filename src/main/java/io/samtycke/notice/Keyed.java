package io.samtycke.notice;

/** A member of a draft that is addressed by its key. */
interface Keyed {

    String key();
}
