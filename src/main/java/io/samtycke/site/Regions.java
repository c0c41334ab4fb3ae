package io.samtycke.site;

import java.util.Locale;
import java.util.Set;

/** Regions as Google's tags know them: ISO 3166-2, a country or a part of one. */
final class Regions {

    // Google takes EU for a country, finds no visitor in it, and denies nobody
    static final String PATTERN = "(?!EU)[A-Z]{2}(-[A-Z0-9]{1,3})?";
    static final String EXPECTED = "must be an ISO 3166-2 code such as SE, NO or US-CA; list the countries of the EU one by one";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Regions() {
    }

    /** Whether there is such a country; of its parts there is no list here. */
    static boolean exists(String region) {
        return COUNTRIES.contains(region.substring(0, 2));
    }
}
