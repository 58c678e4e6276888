package org.pprnet.ingest.archive;

import java.util.Optional;
import java.util.regex.Pattern;
import org.pprnet.events.Citation.Name;

/** A body that writes as one: an association, a ministry, a study group. Its name is kept whole. */
final class CorporateAuthor {

    private static final int LONGEST = 200;
    private static final Pattern INITIALS = Pattern
            .compile("(?:^|[\\s,.-])\\p{Lu}(?:\\.|$|[,;&]|\\s&)|,\\s\\p{Lu}{2,3}(?:$|[.,;])");
    private static final Pattern BODY = Pattern.compile(
            "(?U)\\b(?:Association|Organi[sz]ation|Institut(?:e|es|ion|o)?|Committee|Commission|"
                    + "Council|Conseil|Ministry|Minist[eè]re|Department|Society|Société|Universit(?:y|é|ät)|"
                    + "College|Cent(?:re|er)|Group|Foundation|Office|Agency|Agence|Network|Task Force|"
                    + "Collaborati(?:on|ve)|Consortium|Academy|Federation|Union|Bureau|Service|Services|Board|"
                    + "Bank|Parliament|Government|Team|Trust|Investigators|Library|Museum|Nations|Canada|"
                    + "Statistics|Authority|Alliance|Initiative)\\b");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[^\\d()\\[\\]:“”\"«»?!]*(?:\\([^()\\d]{1,30}\\))?");
    private static final Pattern CAPITALISED = Pattern
            .compile("\\p{Lu}[\\p{L}\\p{M}’'.-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,3}");

    private CorporateAuthor() {}

    /** A text before the date that is one body's name, "and" and commas included. */
    static Optional<Name> in(String head) {
        boolean one = head.length() <= LONGEST && NAME.matcher(head).matches() && !INITIALS.matcher(head).find()
                && (BODY.matcher(head).find() || CAPITALISED.matcher(head).matches());
        return one ? Optional.of(new Name(head, null)) : Optional.empty();
    }

    /** A member of a list of authors that is a body, as in "Hill, A., & the Harbour Study Group". */
    static Optional<Name> amongOthers(String token) {
        String name = token.replaceFirst("^(?:the|for the|on behalf of the?)\\s", "");
        boolean body = name.length() <= LONGEST && NAME.matcher(name).matches() && BODY.matcher(name).find();
        return body ? Optional.of(new Name(name.replaceFirst("\\.$", ""), null)) : Optional.empty();
    }
}
