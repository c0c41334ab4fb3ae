package io.samtycke.platform;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether a document has the form of a record: all that is wrong with it at once, where Jackson stops at the first.
 * Knows what our documents are made of: records, lists, maps, enumerations, strings, whole numbers and booleans.
 */
public final class DocumentForm {

    /** More would not be read either. */
    private static final int MOST = 50;

    private final boolean scalarsAreText;
    private final List<Violation> found = new ArrayList<>();

    private DocumentForm(boolean scalarsAreText) {
        this.scalarsAreText = scalarsAreText;
    }

    /**
     * @param scalarsAreText whether a number or boolean may stand for a string, as in YAML without quotes
     * @return members that are unknown or of the wrong type, in the order of the document
     */
    public static List<Violation> violations(JsonNode document, Class<? extends Record> form, boolean scalarsAreText) {
        DocumentForm check = new DocumentForm(scalarsAreText);
        check.look(document, form, "");
        return List.copyOf(check.found);
    }

    private void look(JsonNode node, Type type, String path) {
        if (node.isNull() || found.size() >= MOST) {
            return;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            list(node, generic.getActualTypeArguments()[0], path);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            map(node, generic.getActualTypeArguments()[1], path);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            object(node, plain, path);
        } else if (type instanceof Class<?> plain) {
            scalar(node, plain, path);
        }
    }

    private void list(JsonNode node, Type element, String path) {
        if (!node.isArray()) {
            wrong(path, "a list", node);
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            look(node.get(i), element, path + "[" + i + "]");
        }
    }

    private void map(JsonNode node, Type value, String path) {
        if (!node.isObject()) {
            wrong(path, "an object", node);
            return;
        }
        node.properties().forEach(member -> look(member.getValue(), value, below(path, member.getKey())));
    }

    private void object(JsonNode node, Class<?> form, String path) {
        if (!node.isObject()) {
            wrong(path, "an object", node);
            return;
        }
        Map<String, Type> known = new TreeMap<>();
        for (RecordComponent component : form.getRecordComponents()) {
            known.put(component.getName(), component.getGenericType());
        }
        node.properties().forEach(member -> {
            Type type = known.get(member.getKey());
            if (type == null && found.size() < MOST) {
                found.add(new Violation(below(path, member.getKey()), Nearest.advise(member.getKey(), known.keySet())));
            } else if (type != null) {
                look(member.getValue(), type, below(path, member.getKey()));
            }
        });
    }

    private void scalar(JsonNode node, Class<?> type, String path) {
        if (type.isEnum()) {
            enumeration(node, type, path);
        } else if (type == String.class && !(node.isTextual() || scalarsAreText && node.isValueNode())) {
            wrong(path, "a string", node);
        } else if (type == Integer.class && !(node.isIntegralNumber() && node.canConvertToInt())) {
            wrong(path, "a whole number", node);
        } else if (type == Boolean.class && !node.isBoolean()) {
            wrong(path, "true or false", node);
        }
    }

    private void enumeration(JsonNode node, Class<?> type, String path) {
        List<String> values = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        if (node.isTextual() && values.contains(node.textValue())) {
            return;
        }
        String expected = "must be one of " + String.join(", ", values);
        if (node.isTextual()) {
            found.add(new Violation(path, Nearest.to(node.textValue(), values)
                    .map(near -> expected + "; did you mean " + near + "?")
                    .orElse(expected)));
        } else if (node.isBoolean() && values.contains("off")) {
            found.add(new Violation(path, expected + "; in YAML put off in quotes, or it may be read as false"));
        } else {
            found.add(new Violation(path, expected + ", but is " + kind(node)));
        }
    }

    private void wrong(String path, String expected, JsonNode node) {
        found.add(new Violation(path, "must be " + expected + ", but is " + kind(node)));
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a string";
            case NUMBER -> node.isIntegralNumber() ? "the number " + node.asText() : "a number with decimals";
            case BOOLEAN -> node.asText();
            default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String below(String path, String member) {
        return path.isEmpty() ? member : path + "." + member;
    }
}
