package org.pprnet.catalog.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;

/**
 * An author of a cited article. A body that wrote as one is all family name.
 *
 * @param suffix as in {@code Jr.}; reference managers keep it apart from the given name
 */
record PersonName(String family, @Nullable String given, @Nullable String suffix) {

    private static final Pattern SUFFIX = Pattern.compile("(.+?),? +(Jr\\.?|Sr\\.?|II|III|IV)");

    static PersonName of(Citation.Name name) {
        String given = OneLine.of(name.given());
        Matcher matcher = SUFFIX.matcher(given == null ? "" : given);
        return matcher.matches()
                ? new PersonName(family(name), matcher.group(1), matcher.group(2))
                : new PersonName(family(name), given, null);
    }

    private static String family(Citation.Name name) {
        String family = OneLine.of(name.family());
        return family == null ? "" : family;
    }

    boolean isNamed() {
        return !family.isEmpty();
    }

    PersonName withGiven(String other) {
        return new PersonName(family, other, suffix);
    }

    /** As it is spoken. */
    String inOrder() {
        return (given == null ? "" : given + " ") + family + (suffix == null ? "" : " " + suffix);
    }

    /** The family name first, as in an index. */
    String inverted() {
        return family + (given == null ? "" : ", " + given) + (suffix == null ? "" : ", " + suffix);
    }
}
