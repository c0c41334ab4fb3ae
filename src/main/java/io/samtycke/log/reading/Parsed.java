package io.samtycke.log.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading bytes that anybody may have written.
 *
 * @param <T> what they were expected to say
 */
public sealed interface Parsed<T> {

    static <T> Parsed<T> of(T value) {
        return new Read<>(value);
    }

    static <T> Parsed<T> malformed(String why) {
        return new Malformed<>(why);
    }

    static <T> Parsed<T> truncated(String why) {
        return new Truncated<>(why);
    }

    /** All of them, or the first reason. */
    static <T> Parsed<List<T>> all(List<Parsed<T>> parts) {
        List<T> values = new ArrayList<>();
        for (Parsed<T> part : parts) {
            if (!(part instanceof Read<T> read)) {
                return part.then(value -> of(List.of(value)));
            }
            values.add(read.value());
        }
        return of(List.copyOf(values));
    }

    /** Reads on where this reading succeeded; a reason not to is passed on as it is. */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        if (this instanceof Read<T> read) {
            return next.apply(read.value());
        }
        return this instanceof Truncated<T> cut ? truncated(cut.why()) : malformed(((Malformed<T>) this).why());
    }

    default Optional<T> optional() {
        return this instanceof Read<T> read ? Optional.of(read.value()) : Optional.empty();
    }

    /** Why there is no value; empty when there is one. */
    default String reason() {
        if (this instanceof Malformed<T> malformed) {
            return malformed.why();
        }
        return this instanceof Truncated<T> cut ? cut.why() : "";
    }

    /** For what we wrote ourselves or an operator configured: there a reason is a fault. */
    default T orThrow() {
        if (this instanceof Read<T> read) {
            return read.value();
        }
        throw new IllegalArgumentException(
                this instanceof Truncated<T> cut ? cut.why() : ((Malformed<T>) this).why());
    }

    /** The bytes say this, and they say nothing else. */
    record Read<T>(T value) implements Parsed<T> {}

    /** @param why a sentence for people: what was expected, and where */
    record Malformed<T>(String why) implements Parsed<T> {}

    /** The bytes are well formed as far as they go, but they end too early. */
    record Truncated<T>(String why) implements Parsed<T> {}
}
