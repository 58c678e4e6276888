package org.pprnet.ingest.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation.Name;

/**
 * From what stands before the date to names. It is one list or none: where a single part of it is no name, the whole
 * is no list of authors.
 */
final class AuthorList {

    private static final int LONGEST = 8_000;
    private static final Pattern ROLE = Pattern
            .compile(
                    "[(\\[]?\\b(?:[EeÉé]ds?|Hrsg|Hg|[Ee]ditors?|[Dd]irs?|[Cc]oords?|[Cc]omps?|"
                            + "[Tt]rans)\\b\\s?\\.?\\s?[)\\]]?[.,]?\\s*$");
    private static final Pattern ELLIPSIS = Pattern.compile("…|\\.\\s?\\.\\s?\\.(?:\\s?\\.)?");
    private static final Pattern AND_OTHERS = Pattern
            .compile("[,;]?\\s*(?:&|\\band\\b)?\\s*\\b(?:et\\.? al\\b\\.?|and others\\b|et coll\\b\\.?)");
    private static final Pattern CONJUNCTION = Pattern
            .compile("\\s*[,;]?\\s*(?:&|(?<=[\\s,;])(?:and|et|und|y)(?=\\s))\\s*|\\s*;\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern NOISE = Pattern.compile("[*†‡]|^(?:by|By)\\s");
    private static final Pattern STRAY_STOP = Pattern.compile("(?<=\\p{Lu})\\.\\s\\.(?!\\s?\\.)");
    private static final Pattern UNPOINTED = Pattern.compile("\\p{Lu}{1,4}");
    private static final Pattern END = Pattern.compile("[\\s.,:;(\\[–-]+$");

    private final List<Name> names = new ArrayList<>();
    private boolean broken;

    private AuthorList() {}

    /** The names, or none where the text is no list of authors. */
    static List<Name> parse(String head) {
        if (head.isBlank() || head.length() > LONGEST) {
            return List.of();
        }
        String names = NOISE.matcher(ROLE.matcher(head.strip()).replaceFirst("")).replaceAll("");
        String bare = STRAY_STOP.matcher(names).replaceAll(".").strip();
        Optional<Name> body = CorporateAuthor.in(END.matcher(bare).replaceFirst(""));
        if (body.isPresent()) {
            return List.of(body.get());
        }
        return new AuthorList().read(ELLIPSIS.matcher(AND_OTHERS.matcher(bare).replaceAll("")).replaceAll(","));
    }

    private List<Name> read(String list) {
        for (String group : CONJUNCTION.split(list)) {
            List<String> tokens = COMMA.splitAsStream(group.strip()).filter(token -> !token.isBlank()).toList();
            readGroup(tokens);
        }
        return broken ? List.of() : withoutFinalStop();
    }

    /** "Hill AB, Moor C." ends with the full stop of the list, not of an initial. */
    private List<Name> withoutFinalStop() {
        Name last = names.isEmpty() ? null : names.getLast();
        boolean unpointed = names.stream().map(Name::given).anyMatch(AuthorList::isUnpointed);
        if (last != null && last.given() != null && last.given().endsWith(".") && unpointed) {
            names.set(names.size() - 1, new Name(last.family(), last.given().substring(0, last.given().length() - 1)));
        }
        return names;
    }

    private static boolean isUnpointed(@Nullable String given) {
        return given != null && UNPOINTED.matcher(given).matches();
    }

    private void readGroup(List<String> tokens) {
        int i = 0;
        while (i < tokens.size() && !broken) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            boolean pair = PersonName.isFamily(token) && PersonName.isInitials(next)
                    || tokens.size() == 2 && PersonName.isFamilyAlone(token) && PersonName.isGiven(next);
            if (pair) {
                names.add(new Name(PersonName.bare(token), next));
            }
            if (!pair) {
                readAlone(token);
            }
            i += pair ? 2 : 1;
        }
    }

    private void readAlone(String token) {
        if (PersonName.isSuffix(token) || PersonName.isInitials(token)) {
            appendToLast(token);
            return;
        }
        Optional<Name> name = PersonName.whole(token).or(() -> CorporateAuthor.amongOthers(token));
        name.ifPresent(names::add);
        broken |= name.isEmpty();
    }

    private void appendToLast(String token) {
        if (names.isEmpty()) {
            broken = true;
            return;
        }
        Name last = names.removeLast();
        String given = last.given() == null ? token : last.given() + (PersonName.isSuffix(token) ? ", " : " ") + token;
        names.add(new Name(last.family(), given));
    }
}
