package org.pprnet.page;

import static java.util.Objects.requireNonNull;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page without its frame.
 *
 * @param title what distinguishes it from the other pages of its site
 * @param site how the pages around it are called, and where they begin
 * @param navigation the ways to the other parts of the site, the one that this page is in among them
 * @param styles names of style sheets, besides the frame's own
 * @param scripts names of scripts; a page works without them
 * @param head more of what machines read; null for none
 * @param content what stands within {@code main}, its heading of the first level included
 */
public record Page(
        String title,
        Link site,
        List<Link> navigation,
        List<String> styles,
        List<String> scripts,
        @Nullable Content head,
        Content content) {

    public Page {
        requireNonNull(title, "title is null");
        requireNonNull(site, "site is null");
        navigation = List.copyOf(navigation);
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
        requireNonNull(content, "content is null");
    }

    /**
     * A way to another page.
     *
     * @param current whether it leads to where the reader is
     */
    public record Link(String label, String address, boolean current) {

        public Link {
            requireNonNull(label, "label is null");
            requireNonNull(address, "address is null");
        }

        public static Link to(String label, String address) {
            return new Link(label, address, false);
        }
    }
}
