package org.pprnet.page;

import java.util.List;
import java.util.stream.Stream;

/** The readers' site, of which every service shows some pages: how it is called, and its parts. */
public final class ReadersSite {

    /** Its name, and where it begins. */
    public static final Page.Link HOME = Page.Link.to("PPRNet digest", "/");

    private ReadersSite() {}

    /**
     * The ways to its parts.
     *
     * @param current the address of the part that the reader is in; any other for none of them
     */
    public static List<Page.Link> navigation(String current) {
        return Stream.of(Page.Link.to("Summaries", "/"), Page.Link.to("Archives", "/issues"),
                Page.Link.to("Topics", "/topics"), Page.Link.to("Types of research", "/research-types"),
                Page.Link.to("Search", "/search"), Page.Link.to("Feeds", "/feeds"))
                .map(part -> new Page.Link(part.label(), part.address(), part.address().equals(current))).toList();
    }
}
