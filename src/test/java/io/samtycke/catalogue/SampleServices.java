package io.samtycke.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.samtycke.notice.Cookie;
import io.samtycke.notice.YamlMapper;

/** What a sample site says of its services, by their keys. */
record SampleServices(String site, Map<String, List<Cookie>> cookies, Map<String, List<String>> match) {

    private static final ObjectMapper YAML = new YamlMapper(new ObjectMapper()).mapper();

    static List<SampleServices> all() throws IOException {
        List<SampleServices> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "samples"))) {
            for (Path file : files.sorted().toList()) {
                samples.add(of(YAML.readTree(file.toFile())));
            }
        }
        return samples;
    }

    private static SampleServices of(JsonNode site) {
        Map<String, List<Cookie>> cookies = new HashMap<>();
        Map<String, List<String>> match = new HashMap<>();
        for (JsonNode service : site.path("services")) {
            String key = service.path("key").asText();
            cookies.put(key, YAML.convertValue(service.path("cookies"), new TypeReference<>() {
            }));
            match.put(key, YAML.convertValue(service.path("match"), new TypeReference<>() {
            }));
        }
        return new SampleServices(site.path("site").asText(), cookies, match);
    }
}
