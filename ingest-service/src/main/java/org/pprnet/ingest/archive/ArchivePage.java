package org.pprnet.ingest.archive;

import static java.util.Objects.requireNonNull;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A captured page of the blog: months, newest first, each with its summaries in the order of the page. The teaser, the
 * list of topics and the about text at its top are the state of the site on the day of the capture, and are left out.
 */
public record ArchivePage(List<Month> months) {

    public ArchivePage {
        months = List.copyOf(months);
    }

    /**
     * Reads a page from its bytes. A byte-order mark, line ends of Windows and empty lines are no part of any text; all
     * else stays byte for byte, but for Unicode NFC, in which this system keeps every text.
     *
     * @throws NotAnArchivePageException if it is no page of the blog, or a summary in it is incomplete
     */
    public static ArchivePage parse(byte[] utf8) {
        return new ArchivePage(PageMonths.in(PageText.decode(utf8)));
    }

    /** What the page shows under one month; a page shows six summaries, so a month may go on elsewhere. */
    public record Month(YearMonth month, List<Entry> entries) {
        public Month {
            requireNonNull(month, "month is null");
            entries = List.copyOf(entries);
        }
    }

    /**
     * One summary of the page.
     *
     * @param line where its title stands, counted from 1
     * @param citation as printed; empty where the page gives none
     * @param summary paragraphs, separated by one empty line
     * @param practiceImplications the same
     */
    public record Entry(
            int line, String title, Optional<String> citation, String summary, String practiceImplications) {

        public Entry {
            requireNonNull(title, "title is null");
            requireNonNull(citation, "citation is null");
            requireNonNull(summary, "summary is null");
            requireNonNull(practiceImplications, "practiceImplications is null");
        }
    }
}
