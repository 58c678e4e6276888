package org.pprnet.search.site;

import static java.util.Objects.requireNonNull;

/**
 * A text in which some places are marked: HTML without any markup but {@code <mark>}, so that it can stand on a page as it
 * is.
 */
public record Marked(String html) {

    public Marked {
        requireNonNull(html, "html is null");
        String rest = html.replace("<mark>", "").replace("</mark>", "");
        if (rest.indexOf('<') >= 0 || rest.indexOf('>') >= 0) {
            throw new IllegalArgumentException("there is markup beside <mark>");
        }
    }

    /** A text in which nothing is marked. */
    public static Marked plain(String text) {
        return new Marked(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
