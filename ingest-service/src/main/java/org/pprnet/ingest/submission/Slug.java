package org.pprnet.ingest.submission;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The last part of a summary's address: {@code a-z}, {@code 0-9} and single hyphens within, at most 80 characters. */
public record Slug(String value) {

    /** Longest slug, in characters. */
    public static final int LONGEST = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern UUID = Pattern
            .compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AROUND = Pattern.compile("^-|-$");

    /** @throws IllegalArgumentException if the value is not a slug */
    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be a-z, 0-9 and single hyphens within, at most %d characters".formatted(LONGEST));
        }
        if (UUID.matcher(value).matches()) {
            throw new IllegalArgumentException("must not look like a UUID: summaries are also found by id");
        }
    }

    /** The slug of a title: its letters without their marks, cut at the end of a word. */
    public static Slug of(String title) {
        String unmarked = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String latin = unmarked.toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ø", "o").replace("ł", "l");
        String plain = AROUND.matcher(OTHERS.matcher(latin).replaceAll("-")).replaceAll("");
        String cut = cut(plain, LONGEST);
        if (cut.isEmpty()) {
            return new Slug("summary");
        }
        return new Slug(UUID.matcher(cut).matches() ? "summary-" + cut : cut);
    }

    /** The slug with a number at its end. */
    public Slug numbered(int number) {
        String end = "-" + number;
        return new Slug(cut(value, LONGEST - end.length()) + end);
    }

    /** Whether this is that slug with a number at its end. */
    public boolean isNumbered(Slug stem) {
        int hyphen = value.lastIndexOf('-');
        String number = value.substring(hyphen + 1);
        return hyphen > 0 && number.matches("[1-9][0-9]{0,8}") && equals(stem.numbered(Integer.parseInt(number)));
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int hyphen = text.lastIndexOf('-', length);
        return hyphen > length / 2 ? text.substring(0, hyphen) : text.substring(0, length);
    }
}
