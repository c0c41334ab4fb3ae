package io.samtycke.snippet;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import static java.util.stream.Collectors.joining;

/**
 * What a site's script may carry beside the core: a visitor pays for no vendor and no feature that the site does not
 * use. The npm package picks by the same rules; {@code web-snippet/test/parts-cases.json} holds all of them to it.
 */
record ScriptParts(List<VendorPart> vendors, List<FeaturePart> features) {

    /** Google, which is asked even before the script is there. */
    VendorPart google() {
        return vendors.stream().filter(vendor -> vendor.name().equals(VendorPart.GOOGLE)).findFirst().orElseThrow();
    }

    /** The vendors of the notice's services as a JavaScript array, in the order in which they are to be told. */
    String vendorsOf(JsonNode notice) {
        return vendors.stream()
                .filter(vendor -> vendor.usedBy(notice))
                .map(VendorPart::code)
                .collect(joining(",", "[", "]"));
    }

    /** The features that the notice turns on, as a JavaScript object by name. */
    String featuresOf(JsonNode notice) {
        return features.stream()
                .filter(feature -> feature.usedBy(notice))
                .map(feature -> '"' + feature.name() + "\":" + feature.code())
                .collect(joining(",", "{", "}"));
    }
}
