package org.pprnet.ingest.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pprnet.events.Citation.Name;

/** How people's names are printed in lists of authors: "van Doorn", "Lo Coco", "G. A.", "G.A.", "GA", "M.-H.". */
final class PersonName {

    private static final String PARTICLE = "(?:van|von|der|den|de|la|le|les|du|di|da|do|dos|das|del|dela|della|dello|degli|al|el|"
            + "bin|ibn|ben|ter|ten|te|af|av|zu|zum|zur|vom|y|e|i|St\\.|Ste\\.)";
    private static final String WORD = "(?:(?:[dlLDO]|Mc|Mac)[’'`]\\s?|['’]t\\s)?\\p{Lu}[\\p{L}\\p{M}’'`.-]{0,30}";
    private static final String FAMILY = "(?:" + PARTICLE + "\\s){0,3}" + WORD + "(?:\\s(?:" + PARTICLE + "\\s){0,2}"
            + WORD
            + "){0,3}";
    private static final String INITIAL = "\\p{Lu}(?:\\p{Ll}{0,2}\\.|(?![\\p{Ll}’']))";
    private static final String INITIALS = INITIAL + "(?:[\\s‐-]{0,2}" + INITIAL + "){0,5}(?:\\s(?:" + PARTICLE + "))?";
    private static final String GIVEN = "\\p{Lu}[\\p{Ll}\\p{M}]{1,20}(?:-\\p{L}{2,20})?(?:\\s(?:\\p{Lu}\\.?|\\p{Lu}\\p{Ll}{1,20})"
            + ")?(?:\\s\\p{Lu}\\.)?";
    private static final Pattern IS_FAMILY = Pattern.compile(FAMILY);
    private static final Pattern IS_INITIALS = Pattern.compile(INITIALS);
    private static final Pattern IS_GIVEN = Pattern.compile(GIVEN);
    private static final Pattern IS_SUFFIX = Pattern.compile("(?:Jr|Sr|II|III|IV|2nd|3rd)\\.?");
    private static final Pattern FAMILY_FIRST = Pattern.compile("(" + FAMILY + ")\\s(" + INITIALS + ")");
    private static final Pattern GIVEN_FIRST = Pattern.compile("(" + INITIALS + ")\\s?(" + FAMILY + ")");
    private static final Pattern IN_FULL = Pattern
            .compile("(\\p{Lu}[\\p{L}’'-]{1,20}(?:\\s(?:\\p{Lu}\\.\\s?){1,3})?)\\s((?:" + PARTICLE + "\\s){0,3}" + WORD
                    + "(?:\\s" + WORD + ")?)");
    private static final Pattern ONE_WORD = Pattern.compile("(?:" + PARTICLE + "\\s){0,3}" + WORD);

    private PersonName() {}

    static boolean isFamily(String token) {
        return IS_FAMILY.matcher(token).matches() && !isInitials(token);
    }

    /** A family name without initials behind it. */
    static boolean isFamilyAlone(String token) {
        return isFamily(token) && !FAMILY_FIRST.matcher(token).matches();
    }

    static boolean isInitials(String token) {
        return IS_INITIALS.matcher(token).matches();
    }

    static boolean isGiven(String token) {
        return IS_GIVEN.matcher(token).matches();
    }

    static boolean isSuffix(String token) {
        return IS_SUFFIX.matcher(token).matches();
    }

    /** A name within one token: "Wood J. K.", "J. K. Wood", "Peter Wood", or only "Wood". */
    static Optional<Name> whole(String token) {
        Matcher familyFirst = FAMILY_FIRST.matcher(token);
        if (familyFirst.matches()) {
            return Optional.of(new Name(familyFirst.group(1), familyFirst.group(2)));
        }
        Matcher givenFirst = GIVEN_FIRST.matcher(token);
        if (givenFirst.matches()) {
            return Optional.of(new Name(bare(givenFirst.group(2)), givenFirst.group(1)));
        }
        Matcher inFull = IN_FULL.matcher(token);
        if (inFull.matches()) {
            return Optional.of(new Name(bare(inFull.group(2)), inFull.group(1)));
        }
        return ONE_WORD.matcher(token).matches() ? Optional.of(new Name(bare(token), null)) : Optional.empty();
    }

    /** Without the full stop that ended the list. */
    static String bare(String family) {
        return family.endsWith(".") && !family.endsWith("r.") ? family.substring(0, family.length() - 1) : family;
    }
}
