package org.pprnet.ingest.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reference to a part of a book or of proceedings: title, "In", editors, the book, pages. */
final class Chapter {

    private static final Pattern IN = Pattern
            .compile("(?<=[.,?!”\"’'»)\\]])\\s+(?:In|in|IN|Dans)\\b\\s?:?\\s+(?=[\\p{Lu}\\d“\"«<(]|"
                    + "\\p{L}{2,4}\\s\\p{Lu})");
    private static final String ROLE = "(?:[Ee]ds?|EDS?|Hrsg|Hg|[Éé]ds?|[Dd]irs?|[Cc]oords?|[Ee]ditors?)\\b";
    private static final Pattern EDITORS = Pattern.compile(
            "(?U)(?:[(\\[]\\s?" + ROLE + "\\s?\\.?\\s?[)\\]][.,:]{0,2}|[,\\s]\\s?" + ROLE
                    + "(?:\\.?,|\\.:?\\s(?=\\p{Lu})))\\s*");
    private static final Pattern COLLECTION = Pattern
            .compile("Proceedings|Conference|Symposium|Workshop|Congress|Handbook|Advances|Encyclop");
    private static final Pattern END = Pattern.compile(
            "\\s?[(\\[](?=[^()\\[\\]]{0,60}(?:\\d|[Ee]ds?\\b|[Vv]ol\\b))|,?\\s?\\b(?:[Pp]p?\\.|"
                    + "[Pp]ages?\\s\\d|[Vv]ols?\\.|[Vv]olume\\s\\d|S\\.\\s\\d|Bd\\.)|"
                    + ",\\s?(?=\\d{1,4}\\s?[-–.,]|\\d{1,3}$|[Ee]ds?\\.\\s)");
    private static final Pattern VOLUME = Pattern.compile("\\b[Vv]ol(?:s|ume)?\\b\\.?\\s?(\\d{1,3}|[IVXLC]{1,6})\\b");
    private static final Pattern PAGES = Pattern.compile(
            "(?:\\b[Pp]p?\\.|\\b[Pp]ages|\\bS\\.|"
                    + "[(,])\\s?([A-Za-z]?\\d{1,5}\\s?[-–—−‐‑]{1,2}\\s?[A-Za-z]?\\d{1,5})(?=[\\s.,;)]|$)");
    private static final Pattern CITY = Pattern
            .compile("\\p{Lu}\\p{Ll}+(?:\\s(?:am|an der|upon|on)\\s\\p{Lu}\\p{Ll}+)?[\\s.,]*");
    private static final Pattern EDITOR_UNLABELLED = Pattern
            .compile("^(?:(?:\\p{Lu}\\.[\\s-]?){1,3}(?:van |von |de )?\\p{Lu}[\\p{L}’'-]{1,30}"
                    + "(?:,\\s(?:et al\\.,?\\s|&\\s|and\\s|et\\s)?|\\s(?:&|and|et)\\s)){1,6}(?=\\p{Lu}\\p{L})");
    private static final int MOST_INS = 8;
    private static final int EDITORS_WITHIN = 400;

    private Chapter() {}

    static Optional<Work> in(String text) {
        Matcher in = IN.matcher(text);
        for (int i = 0; i < MOST_INS && in.find(); i++) {
            String source = text.substring(in.end());
            if (isCollection(in.group().strip(), source)) {
                return Optional.of(read(text.substring(0, in.start()), source));
            }
        }
        return Optional.empty();
    }

    /** "In" also begins sentences of titles: it counts before editors, or where no journal follows. */
    private static boolean isCollection(String word, String source) {
        Matcher editors = EDITORS.matcher(source).region(0, Math.min(source.length(), EDITORS_WITHIN));
        if (editors.find() || COLLECTION.matcher(source).find()) {
            return true;
        }
        if (word.endsWith(":")) {
            return true;
        }
        boolean journalFollows = Locator.in(source).filter(l -> l.volume() != null && l.pages() != null)
                .filter(l -> Sentences.lastStart(source.substring(0, l.start())) > 0).isPresent();
        return Character.isUpperCase(word.charAt(0)) && !journalFollows;
    }

    private static Work read(String title, String source) {
        String book = withoutEditors(source);
        Matcher end = END.matcher(book);
        boolean ended = end.find() && end.start() > 0;
        String name = withoutImprint(ended ? book.substring(0, end.start()) : book, ended);
        name = withoutPlace(name);
        return new Work(Title.bare(title), SourceName.bare(name), locator(book));
    }

    /** Editors stand before the book's title; "eds." behind it, as some print it, ends the title. */
    private static String withoutEditors(String source) {
        Matcher editors = EDITORS.matcher(source).region(0, Math.min(source.length(), EDITORS_WITHIN));
        boolean before = editors.find() && (editors.group().contains(")")
                || !AuthorList.parse(source.substring(0, editors.start())).isEmpty());
        String book = before ? source.substring(editors.end()) : source;
        return EDITOR_UNLABELLED.matcher(book).replaceFirst("");
    }

    private static String withoutImprint(String book, boolean ended) {
        int imprint = Imprint.startIn(book);
        if (imprint < book.length()) {
            return book.substring(0, imprint);
        }
        if (ended) {
            return book;
        }
        return Sentences.starts(book).stream().findFirst().map(first -> book.substring(0, first)).orElse(book);
    }

    private static String withoutPlace(String name) {
        int last = Sentences.lastStart(name);
        return last > 0 && CITY.matcher(name.substring(last)).matches() ? name.substring(0, last) : name;
    }

    private static Optional<Locator> locator(String book) {
        String volume = first(VOLUME, book);
        String pages = first(PAGES, book);
        if (volume == null && pages == null) {
            return Optional.empty();
        }
        String hyphenated = pages == null ? null : pages.replaceAll("\\s?[-–—−‐‑]{1,2}\\s?", "-");
        return Optional.of(new Locator(volume, null, hyphenated, null, 0, 0));
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }
}
