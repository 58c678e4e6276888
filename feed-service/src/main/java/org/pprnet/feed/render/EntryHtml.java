package org.pprnet.feed.render;

import java.util.ArrayList;
import java.util.List;
import org.pprnet.events.Citation;
import org.pprnet.events.Flag;
import org.pprnet.events.Notice;
import org.pprnet.events.Summary;
import org.pprnet.feed.store.Change;

/** The body of an entry as HTML: a fragment without scripts, styles or addresses other than those of articles. */
final class EntryHtml {

    private EntryHtml() {}

    /** All of it: warnings first, then the summary, its implications and the article that it reports on. */
    static String content(Change.Listed entry) {
        Summary summary = entry.summary();
        return Xml.fragment(html -> {
            Notice.inForce(entry.flags()).forEach(flag -> notice(html, flag));
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
                .forEach(lines -> paragraph(html, lines)));
    }

    private static void notice(Xml html, Flag flag) {
        html.open("p")
                .element("strong", NoticeWords.of(flag.kind()))
                .text(" (" + flag.date() + "): " + flag.reason());
        if (flag.noticeDoi() != null) {
            html.text(" ").element("a", "Notice", "href", Links.article(flag.noticeDoi()));
        }
        html.close();
    }

    private static void citation(Xml html, Citation citation) {
        paragraph(html, citation.text().lines().toList());
        if (citation.doi() != null) {
            String address = Links.article(citation.doi());
            html.open("p").text("Article: ").element("a", address, "href", address).close();
        }
    }

    private static void paragraphs(Xml html, String text) {
        paragraphsOf(text).forEach(lines -> paragraph(html, lines));
    }

    private static void paragraph(Xml html, List<String> lines) {
        html.open("p");
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                html.empty("br");
            }
            html.text(lines.get(i));
        }
        html.close();
    }

    /** Paragraphs are parted by empty lines; each is a list of its lines. */
    private static List<List<String>> paragraphsOf(String text) {
        List<List<String>> paragraphs = new ArrayList<>();
        boolean begins = true;
        for (String line : text.lines().toList()) {
            if (begins && !line.isBlank()) {
                paragraphs.add(new ArrayList<>());
            }
            begins = line.isBlank();
            if (!begins) {
                paragraphs.getLast().add(line);
            }
        }
        return paragraphs;
    }
}
