package org.pprnet.search.query;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as HTML in which nothing is markup but {@code <mark>} around what answers a query. */
final class Marking {

    private Marking() {}

    /** The whole text; null if nothing was found in it. */
    static @Nullable String whole(String text, List<Finding> findings) {
        return findings.isEmpty() ? null : part(text, 0, text.length(), findings);
    }

    /** A part of the text. */
    static String part(String text, int from, int to, List<Finding> findings) {
        StringBuilder html = new StringBuilder();
        int at = from;
        List<Finding> inOrder = findings.stream().sorted(Comparator.comparing(Finding::start)
                .thenComparing(Comparator.comparing(Finding::end).reversed())).toList();
        for (Finding finding : inOrder) {
            if (finding.start() < at || finding.end() > to) {
                continue;
            }
            escape(html, text, at, finding.start());
            escape(html.append("<mark>"), text, finding.start(), finding.end());
            html.append("</mark>");
            at = finding.end();
        }
        escape(html, text, at, to);
        return html.toString();
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(text.charAt(i));
            }
        }
    }
}
