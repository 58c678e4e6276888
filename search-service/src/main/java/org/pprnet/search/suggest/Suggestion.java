package org.pprnet.search.suggest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a text that is being typed may become.
 *
 * @param text for the reader
 * @param url where it leads to, from the root of the site
 */
record Suggestion(String text, Kind kind, String url) {

    /** Kinds of suggestions, in the order in which they are shown. */
    enum Kind {
        /** A topic or a type of research. */
        @JsonProperty("topic")
        TOPIC,
        /** Family name of an author whose work is summarized. */
        @JsonProperty("author")
        AUTHOR,
        /** A name that the field uses. */
        @JsonProperty("term")
        TERM,
        /** Title of a summary. */
        @JsonProperty("title")
        TITLE
    }

    static Suggestion title(String title, String slug) {
        return new Suggestion(title, Kind.TITLE, "/summaries/" + encoded(slug));
    }

    static Suggestion author(String family) {
        return new Suggestion(family, Kind.AUTHOR, search("author:\"" + family.replace('"', ' ') + '"'));
    }

    static Suggestion term(String name) {
        return new Suggestion(name, Kind.TERM, search(name));
    }

    private static String search(String query) {
        return "/search?q=" + encoded(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
