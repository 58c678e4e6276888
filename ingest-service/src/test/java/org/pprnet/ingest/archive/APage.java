package org.pprnet.ingest.archive;

import java.nio.charset.StandardCharsets;

/** Builds a page as the blog prints it; every sentence in it is invented. */
final class APage {

    private static final String TOP = """
            Blog
            The Harbour Network began its digest long ago.
            This month...

            …I blog about tides and moods.
            October 2020
            Type of Research
            Topics
            - ALL Topics (clear)
            - Adherance
            - Client Factors
            """;

    private final StringBuilder text = new StringBuilder(TOP);

    private APage() {}

    static APage aPage() {
        return new APage();
    }

    APage month(String heading) {
        return line(heading);
    }

    APage summary(String title) {
        return line(title).line("A body about " + title + ".").line("Practice Implications")
                .line("Do as " + title + " says.");
    }

    APage summary(String title, String citation) {
        return line(title).line(citation).line("A body about " + title + ".").line("Practice Implications")
                .line("Do as " + title + " says.");
    }

    APage line(String line) {
        text.append(line).append('\n');
        return this;
    }

    String text() {
        return text.toString().stripTrailing();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    ArchivePage parsed() {
        return ArchivePage.parse(bytes());
    }
}
