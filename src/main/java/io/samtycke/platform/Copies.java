package io.samtycke.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Unmodifiable copies for records that come from outside. Unlike {@link List#copyOf} they keep the order of maps
 * and let nulls through, so that validation can name the member that is null instead of failing on it.
 */
public final class Copies {

    private Copies() {
    }

    /** @return an empty list for null */
    public static <T> List<T> list(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** @return an empty map for null */
    public static <K, V> Map<K, V> map(Map<K, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
