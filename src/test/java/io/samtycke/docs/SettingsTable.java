package io.samtycke.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Every setting of our own, from the interfaces it is read through. */
final class SettingsTable {

    private static final Path SOURCES = Path.of("src/main/java");

    /** By name of the setting. */
    private final Map<String, String> rows = new TreeMap<>();

    static String markdown() throws IOException, ClassNotFoundException {
        SettingsTable table = new SettingsTable();
        for (Path file : mappings()) {
            Class<?> mapping = Class
                    .forName(SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.'));
            table.add(mapping, mapping.getAnnotation(ConfigMapping.class).prefix(), SourceComments.of(file));
        }
        StringBuilder text = new StringBuilder(
                "| Setting | Environment | Default | What it does |\n|---|---|---|---|\n");
        table.rows.values().forEach(text::append);
        return text.toString();
    }

    private static List<Path> mappings() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith("Config.java")).filter(SettingsTable::isMapping)
                    .toList();
        }
    }

    private static boolean isMapping(Path file) {
        try {
            return Files.readString(file).contains("@ConfigMapping(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Class<?> mapping, String prefix, SourceComments comments) {
        Arrays.stream(mapping.getDeclaredMethods()).sorted(Comparator.comparing(Method::getName)).forEach(method -> {
            String name = prefix + "." + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (method.getReturnType().isInterface() && method.getReturnType().getName().startsWith("io.samtycke")) {
                add(method.getReturnType(), name, comments);
            } else {
                rows.put(name, row(mapping, method, name, comments));
            }
        });
    }

    private static String row(Class<?> mapping, Method method, String name, SourceComments comments) {
        String comment = comments.of(mapping.getSimpleName(), method.getName());
        if (comment.isEmpty()) {
            throw new AssertionError(mapping.getName() + "." + method.getName() + " has no doc comment");
        }
        WithDefault preset = method.getAnnotation(WithDefault.class);
        return "| `%s` | `%s` | %s | %s |%n".formatted(name,
                name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT),
                preset == null ? "none" : "`" + preset.value() + "`", comment);
    }
}
