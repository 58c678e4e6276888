package org.pprnet.feed.render;

import java.util.List;
import java.util.regex.Pattern;
import org.pprnet.events.Citation;
import org.pprnet.events.Flag;
import org.pprnet.events.Summary;
import org.pprnet.feed.store.Change;

/** The body of an entry as HTML: a fragment without scripts, styles or addresses other than those of articles. */
final class EntryHtml {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LINE = Pattern.compile("\\R");

    private EntryHtml() {}

    /** All of it: warnings first, then the summary, its implications and the article that it reports on. */
    static String content(Change.Listed entry) {
        Summary summary = entry.summary();
        return Xml.fragment(html -> {
            Notices.inForce(entry.flags()).forEach(flag -> notice(html, flag));
            paragraphs(html, summary.summary());
            if (!summary.practiceImplications().isBlank()) {
                html.element("h2", "Practice Implications");
                paragraphs(html, summary.practiceImplications());
            }
            if (summary.citation() != null) {
                citation(html, summary.citation());
            }
        });
    }

    /** The first paragraph, for readers' lists. */
    static String opening(Summary summary) {
        return Xml.fragment(html -> paragraphsOf(summary.summary()).stream()
                .limit(1)
                .forEach(text -> paragraph(html, text)));
    }

    private static void notice(Xml html, Flag flag) {
        html.open("p")
                .element("strong", Notices.words(flag.kind()))
                .text(" (" + flag.date() + "): " + flag.reason());
        if (flag.noticeDoi() != null) {
            html.text(" ").element("a", "Notice", "href", Links.article(flag.noticeDoi()));
        }
        html.close();
    }

    private static void citation(Xml html, Citation citation) {
        paragraph(html, citation.text());
        if (citation.doi() != null) {
            String address = Links.article(citation.doi());
            html.open("p").text("Article: ").element("a", address, "href", address).close();
        }
    }

    private static void paragraphs(Xml html, String text) {
        paragraphsOf(text).forEach(paragraph -> paragraph(html, paragraph));
    }

    private static void paragraph(Xml html, String text) {
        html.open("p");
        String[] lines = LINE.split(text);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                html.empty("br");
            }
            html.text(lines[i]);
        }
        html.close();
    }

    private static List<String> paragraphsOf(String text) {
        return EMPTY_LINE.splitAsStream(text).filter(paragraph -> !paragraph.isBlank()).toList();
    }
}
