package io.samtycke.notice;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.samtycke.site.Site;

/**
 * The JSON Schema (2020-12) of {@code samtycke.yaml}, read off the records and their constraints, with descriptions by
 * path: {@code services[].name}.
 */
final class SchemaOfConfiguration {

    /** What a document cannot do without; everything else has a default. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "", List.of("site", "name", "origins", "languages", "defaultLanguage", "controller", "categories"),
            "controller", List.of("name", "address", "contact"),
            "categories[]", List.of("key"),
            "services[]", List.of("key", "name", "category"),
            "services[].provider", List.of("name"),
            "services[].transfer", List.of("country", "basis"),
            "services[].cookies[]", List.of("name", "kind", "party", "lifetime"));

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> descriptions;
    /** Of the banner, by key: in our own words. */
    private final Map<String, String> texts;

    SchemaOfConfiguration(Map<String, String> descriptions, Map<String, String> texts) {
        this.descriptions = descriptions;
        this.texts = texts;
    }

    ObjectNode schema() {
        ObjectNode schema = json.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "samtycke.yaml")
                .put("description", "The configuration of one site: samtycke apply -f samtycke.yaml");
        return schema.setAll(of(Configuration.class, ""));
    }

    private ObjectNode of(Class<?> record, String path) {
        ObjectNode object = json.createObjectNode().put("type", "object").put("additionalProperties", false);
        if (REQUIRED.containsKey(path)) {
            ArrayNode required = object.putArray("required");
            REQUIRED.get(path).forEach(required::add);
        }
        ObjectNode members = object.putObject("properties");
        for (RecordComponent component : record.getRecordComponents()) {
            String name = component.getName();
            String here = path.isEmpty() ? name : path + "." + name;
            ObjectNode member = here.equals("texts")
                    ? texts()
                    : of(annotated(record, component).getAnnotatedType(), here);
            constrain(member, annotated(record, component).getAnnotatedType());
            if (!descriptions.containsKey(here)) {
                throw new IllegalStateException("describe " + here + " in schema-descriptions.yaml");
            }
            member.put("description", descriptions.get(here));
            if (!REQUIRED.getOrDefault(path, List.of()).contains(name) && !member.path("type").isArray()
                    && member.has("type")) {
                // nothing is another way to leave a member to its default
                String type = member.get("type").textValue();
                member.putArray("type").add(type).add("null");
                if (member.has("enum")) {
                    member.withArray("/enum").addNull();
                }
            }
            members.set(name, member);
        }
        return object;
    }

    /** The settings of a configuration carry their constraints where they are settings of a site. */
    private static RecordComponent annotated(Class<?> record, RecordComponent component) {
        String name = component.getName().equals("site") ? "key" : component.getName();
        return record != Configuration.class
                ? component
                : Arrays.stream(Site.class.getRecordComponents())
                        .filter(setting -> setting.getName().equals(name))
                        .findFirst()
                        .orElse(component);
    }

    private ObjectNode of(AnnotatedType annotated, String path) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType parameterized) {
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            boolean list = parameterized.getRawType() == List.class;
            ObjectNode inner = of(arguments[list ? 0 : 1], path + (list ? "[]" : ".*"));
            constrain(inner, arguments[list ? 0 : 1]);
            ObjectNode outer = json.createObjectNode().put("type", list ? "array" : "object");
            if (!list) {
                ObjectNode names = json.createObjectNode();
                constrain(names, arguments[0]);
                outer.set("propertyNames", names);
            }
            return outer.set(list ? "items" : "additionalProperties", inner);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of(plain, path);
        }
        ObjectNode value = json.createObjectNode();
        if (plain.isEnum()) {
            value.put("type", "string");
            ArrayNode allowed = value.putArray("enum");
            Arrays.stream(plain.getEnumConstants()).forEach(one -> allowed.add(one.toString()));
            return value;
        }
        return value.put("type", plain == Boolean.class ? "boolean" : plain == Integer.class ? "integer" : "string");
    }

    private ObjectNode texts() {
        ObjectNode language = json.createObjectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode members = language.putObject("properties");
        TextKey.REQUIRED.forEach(key -> members.putObject(key).put("type", "string").put("maxLength", 8000)
                .put("description", "Ours: " + texts.get(key)));
        TextKey.OPTIONAL.stream().sorted().forEach(key -> members.putObject(key).put("type", "string")
                .put("maxLength", 8000).put("description", descriptions.get("texts." + key)));
        return json.createObjectNode().put("type", "object").set("additionalProperties", language);
    }

    private static void constrain(ObjectNode schema, AnnotatedElement element) {
        for (Annotation annotation : element.getAnnotations()) {
            if (annotation instanceof Pattern pattern) {
                schema.put("pattern", "^(?:" + ecma(pattern.regexp()) + ")$");
            } else if (annotation instanceof Size size) {
                limit(schema, size.min(), size.max());
            } else if (annotation instanceof NotEmpty || annotation instanceof NotBlank) {
                limit(schema, 1, Integer.MAX_VALUE);
            } else if (annotation instanceof Min min) {
                schema.put("minimum", min.value());
            } else if (annotation instanceof Max max) {
                schema.put("maximum", max.value());
            } else if (annotation.annotationType().isAnnotationPresent(Constraint.class)
                    && annotation.annotationType().getName().startsWith("io.samtycke.")) {
                constrain(schema, annotation.annotationType());
            }
        }
    }

    private static void limit(ObjectNode schema, int min, int max) {
        String what = schema.path("type").asText().equals("array") ? "Items" : "Length";
        if (min > 0) {
            schema.put("min" + what, min);
        }
        if (max < Integer.MAX_VALUE) {
            schema.put("max" + what, max);
        }
    }

    /** Without possessive quantifiers, which JSON Schema's dialect of regular expressions has not (ECMA-262). */
    private static String ecma(String regexp) {
        return regexp.replaceAll("([}?*+])\\+", "$1");
    }
}
