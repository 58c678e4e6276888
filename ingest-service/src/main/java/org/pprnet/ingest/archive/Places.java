package org.pprnet.ingest.archive;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows countries and the states of North America, so that "Lisbon, Portugal" is told from the name of a source. */
final class Places {

    private static final Set<String> STATES = Set.of("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI",
            "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH",
            "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA",
            "WV", "WI", "WY", "DC", "ON", "QC", "BC", "AB", "MB", "SK", "NS", "NB", "UK", "USA", "US", "N.Y.", "N.J.",
            "D.C.", "U.S.A.", "U.K.", "Alabama", "Arizona", "California", "Colorado", "Connecticut", "Florida",
            "Georgia", "Hawaii", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Maryland", "Massachusetts",
            "Michigan", "Minnesota", "Missouri", "Nebraska", "Nevada", "New Jersey", "New Mexico", "New York", "Ohio",
            "Oklahoma", "Oregon", "Pennsylvania", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Wisconsin",
            "England", "Scotland", "Wales", "Ontario", "Quebec", "Québec");
    private static final Set<String> COUNTRIES = Stream.of(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());
    private static final String WORDS = "\\p{Lu}[\\p{L}.’'-]{1,30}(?:\\s\\p{Lu}[\\p{L}.’'-]{1,30}){0,2}";
    private static final Pattern CITY_AND_PLACE = Pattern
            .compile("(?:^|,\\s)" + WORDS + ",\\s(" + WORDS + "|\\p{Lu}\\.\\p{Lu}\\.)\\.?$");

    private Places() {}

    /** Where a city with its country or state begins that ends the text; the text's length where none does. */
    static int startIn(String text) {
        Matcher matcher = CITY_AND_PLACE.matcher(text);
        while (matcher.find()) {
            if (isKnown(matcher.group(1))) {
                return matcher.start();
            }
        }
        return text.length();
    }

    /** Whether a text is nothing but a city with its country or state. */
    static boolean endIn(String text) {
        return !text.isEmpty() && startIn(text) == 0;
    }

    private static boolean isKnown(String name) {
        String bare = name.endsWith(".") && !STATES.contains(name) ? name.substring(0, name.length() - 1) : name;
        return STATES.contains(bare) || COUNTRIES.contains(bare);
    }
}
