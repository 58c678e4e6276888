package org.pprnet.ingest.imports;

/** A page of the blog as it is captured, with lines of a test's own below what every page begins with. */
public final class CapturedPage {

    private static final String TOP = """
            Blog
            About this blog.
            This month...

            …I blog about something.
            Type of Research
            Topics
            - ALL Topics (clear)
            - Attachment
            """;

    private CapturedPage() {}

    /** @param months their headings, each with its summaries; as captured, without a line feed at the end */
    public static String of(String months) {
        return (TOP + months).strip();
    }
}
