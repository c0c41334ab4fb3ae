package io.samtycke.docs;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import static java.util.stream.Collectors.joining;

/** The members of one object of a site's document: form, default and meaning, from the record that it is read into. */
final class MembersTable {

    private final Class<?> form;
    private final List<Class<?>> origins;

    /**
     * @param form says which members there are, in their order
     * @param more records with members of the same names, which say what the first leaves out
     */
    private MembersTable(Class<?> form, Class<?>... more) {
        this.form = form;
        this.origins = Stream.concat(Arrays.stream(more), Stream.of(form)).toList();
    }

    static String markdown(Class<?> form, Class<?>... more) {
        MembersTable table = new MembersTable(form, more);
        return Arrays.stream(form.getRecordComponents())
                .map(table::row)
                .collect(joining("", "| Member | Form | Default | What it is |\n|---|---|---|---|\n", ""));
    }

    private String row(RecordComponent member) {
        Field field = origins.stream().flatMap(origin -> field(origin, member.getName()).stream()).findFirst()
                .orElseThrow();
        return "| `%s` | %s | %s | %s |%n".formatted(member.getName(), form(field),
                isRequired(field) ? "" : preset(member.getName()), meaning(member.getName()));
    }

    private String meaning(String member) {
        return origins.stream()
                .map(origin -> SourceComments.of(origin).of(origin.getSimpleName(), member))
                .filter(comment -> !comment.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(form.getName() + " has no @param " + member));
    }

    private static String form(Field field) {
        return form(field.getAnnotatedType(), field) + (isRequired(field) ? "; required" : "");
    }

    private static boolean isRequired(Field field) {
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class).anyMatch(field::isAnnotationPresent);
    }

    private static String form(AnnotatedType annotated, AnnotatedElement constraints) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType generic && annotated instanceof AnnotatedParameterizedType arguments) {
            AnnotatedType[] parts = arguments.getAnnotatedActualTypeArguments();
            AnnotatedType last = parts[parts.length - 1];
            if (generic.getRawType() == Map.class) {
                return last.getType() instanceof Class<?>
                        ? expected(last) + " by language" + most(last, "at most %d characters")
                        : form(last, last).replace(" by language", " by its key and by language");
            }
            String of = form(last, last);
            return of.equals("object")
                    ? "list of objects" + most(constraints, "at most %d")
                    : "list" + most(constraints, "at most %d") + ", each: " + of;
        }
        if (type == Integer.class) {
            return "whole number, " + constraints.getAnnotation(Min.class).value() + " to "
                    + constraints.getAnnotation(Max.class).value();
        }
        if (type == Boolean.class) {
            return "`true` or `false`";
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants()).map(one -> "`" + one + "`").collect(joining(", "));
        }
        return type == String.class ? expected(constraints) + most(constraints, "at most %d characters") : "object";
    }

    private static String expected(AnnotatedElement constraints) {
        return Arrays.stream(constraints.getAnnotations())
                .flatMap(one -> pattern(one).stream())
                .map(pattern -> pattern.message().replaceFirst("^must be (an? |the )?", "")
                        .replaceFirst("^to ", "text"))
                .findFirst()
                .orElse("text");
    }

    /** Of the annotation itself, or of one that is made of it. */
    private static Optional<Pattern> pattern(Annotation annotation) {
        return annotation instanceof Pattern pattern
                ? Optional.of(pattern)
                : Optional.ofNullable(annotation.annotationType().getAnnotation(Pattern.class));
    }

    private static String most(AnnotatedElement constraints, String words) {
        Size size = constraints.getAnnotation(Size.class);
        return size == null ? "" : ", " + words.formatted(size.max());
    }

    /** What a record makes of a member that is left out. */
    private String preset(String member) {
        for (Class<?> origin : origins) {
            if (field(origin, member).isPresent()) {
                Object value = left(origin, member);
                if (value instanceof List<?> list && list.isEmpty()) {
                    return "empty";
                }
                return value == null || value instanceof Record || value instanceof Map ? "" : "`" + value + "`";
            }
        }
        return "";
    }

    private static Object left(Class<?> origin, String member) {
        RecordComponent[] components = origin.getRecordComponents();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = origin.getDeclaredConstructor(types);
            Object empty = constructor.newInstance(new Object[types.length]);
            return origin.getMethod(member).invoke(empty);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(origin + " cannot be made of nothing", e);
        }
    }

    private static Optional<Field> field(Class<?> origin, String name) {
        return Arrays.stream(origin.getDeclaredFields()).filter(field -> field.getName().equals(name)).findFirst();
    }

    /** Keys of texts, with our own in English. */
    static String texts(List<String> keys, Map<String, String> english) {
        return keys.stream()
                .map(key -> "| `%s` | %s |%n".formatted(key,
                        english.getOrDefault(key, "").replaceAll("\\s+", " ").strip()))
                .collect(joining("", "| Text | Ours in English |\n|---|---|\n", ""));
    }
}
