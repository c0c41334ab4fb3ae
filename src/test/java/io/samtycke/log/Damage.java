package io.samtycke.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** Bytes as hostile or broken senders make them: damaged copies of good ones. */
public final class Damage {

    /** Characters our formats give a meaning to. */
    private static final byte[] MEANINGFUL = "\n\n \u2014+=0123456789x/.pABab".getBytes(
            StandardCharsets.UTF_8);

    private Damage() {
    }

    public static void of(byte[] good, Consumer<byte[]> reader) {
        of(good, 4000, reader);
    }

    /** Tells which seed it was when the reader throws. */
    public static void of(byte[] good, int copies, Consumer<byte[]> reader) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < copies; i++) {
            byte[] bad = damaged(good, random);
            try {
                reader.accept(bad);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", copy " + i + ": " + Arrays.toString(bad), e);
            }
        }
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 0; times--) {
            int at = random.nextInt(bytes.length);
            int to = at + random.nextInt(Math.min(40, bytes.length - at) + 1);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = MEANINGFUL[random.nextInt(MEANINGFUL.length)];
                case 2 -> bytes[at] = (byte) random.nextInt();
                case 3 -> bytes = Arrays.copyOf(bytes, at);
                case 4 -> bytes = replace(bytes, at, to, new byte[0]);
                default -> bytes = replace(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
            }
        }
        return bytes;
    }

    private static byte[] replace(byte[] bytes, int from, int to, byte[] with) {
        byte[] replaced = new byte[bytes.length - (to - from) + with.length];
        System.arraycopy(bytes, 0, replaced, 0, from);
        System.arraycopy(with, 0, replaced, from, with.length);
        System.arraycopy(bytes, to, replaced, from + with.length, bytes.length - to);
        return replaced;
    }
}
