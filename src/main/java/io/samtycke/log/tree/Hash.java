package io.samtycke.log.tree;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

import io.samtycke.log.reading.StrictText;

/** A SHA-256 hash of the tree: of a leaf, of two nodes, or of nothing. Immutable. */
public final class Hash {

    /** In bytes. */
    public static final int SIZE = 32;

    /** The root of a tree without leaves: SHA-256 of no bytes. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    // RFC 6962 §2.1: the first byte keeps a node from being passed off as a leaf
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** SHA-256(0x00 ‖ entry). */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The 32 bytes from {@code offset} on; they must be there. */
    public static Hash at(byte[] bytes, int offset) {
        if (offset < 0 || offset > bytes.length - SIZE) {
            throw new IllegalArgumentException("no 32 bytes at " + offset + " of " + bytes.length);
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + SIZE));
    }

    /** Empty unless the text is the base64 of exactly 32 bytes. */
    public static Optional<Hash> fromBase64(String text) {
        return StrictText.base64(text).filter(bytes -> bytes.length == SIZE).map(Hash::new);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Saves a copy where many hashes go into one array. */
    public void writeTo(ByteBuffer target) {
        target.put(bytes);
    }

    public String base64() {
        return StrictText.base64(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has to offer SHA-256", e);
        }
    }
}
