package io.samtycke.notice;

import jakarta.inject.Singleton;

import org.yaml.snakeyaml.LoaderOptions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** YAML as another spelling of the same documents: the strict rules of JSON hold for it too, but for text that looks like a number. */
@Singleton
public class YamlMapper {

    /** Media type of RFC 9512. */
    public static final String MEDIA_TYPE = "application/yaml";

    private static final int LARGEST_DOCUMENT = 8 * 1024 * 1024;

    private final ObjectMapper mapper;

    public YamlMapper(ObjectMapper json) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST_DOCUMENT);
        limits.setAllowDuplicateKeys(false);
        mapper = json.copyWith(YAMLFactory.builder()
                .loaderOptions(limits)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build());
        // nobody quotes the 7 of "name: 7", our own writer does not either
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.TryConvert);
    }

    public ObjectMapper mapper() {
        return mapper;
    }
}
