package org.pprnet.feed.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.pprnet.events.Doi;
import org.pprnet.events.Summary;
import org.pprnet.feed.store.Feed;

/**
 * The addresses and ids that feeds speak of.
 *
 * @param publicUrl where readers find the digest, without a slash at its end
 */
public record Links(String publicUrl) {

    public Links {
        requireNonNull(publicUrl, "publicUrl is null");
        if (publicUrl.endsWith("/")) {
            throw new IllegalArgumentException("publicUrl ends with a slash: " + publicUrl);
        }
    }

    /** The page that shows readers what the feed shows machines. */
    public String page(Feed feed) {
        return publicUrl + feed.page();
    }

    /** The feed itself. */
    public String self(Feed feed, Format format) {
        return self(feed.name(), format);
    }

    /** The feed of that name, also where this build does not know it. */
    public String self(String feed, Format format) {
        return feeds() + "/" + feed + "." + format.suffix();
    }

    /** A page of the feed's archive. Its address is the same for ever. */
    public String archive(Feed feed, long page) {
        return publicUrl + "/feeds/" + feed.name() + "/archive/" + page + "." + Format.ATOM.suffix();
    }

    /** The page that lists all feeds. */
    public String feeds() {
        return publicUrl + "/feeds";
    }

    /** The hub that tells subscribers of changes. */
    public String hub() {
        return feeds() + "/hub";
    }

    /** What {@code Link} says of a feed to who wants to be told of its changes (RFC 8288; WebSub, section 4). */
    public String relations(String self) {
        return "<%s>; rel=\"hub\", <%s>; rel=\"self\"".formatted(hub(), self);
    }

    String opml() {
        return feeds() + "/opml";
    }

    /** The page of a summary. */
    public String summary(Summary summary) {
        return summary(summary.slug());
    }

    String summary(String slug) {
        return publicUrl + "/summaries/" + slug;
    }

    String sitemap() {
        return publicUrl + "/sitemap.xml";
    }

    String sitemapOfPages() {
        return publicUrl + "/sitemap-pages.xml";
    }

    String sitemap(long part) {
        return publicUrl + "/sitemap-" + part + ".xml";
    }

    String issues() {
        return publicUrl + "/issues";
    }

    String topics() {
        return publicUrl + "/topics";
    }

    String researchTypes() {
        return publicUrl + "/research-types";
    }

    /** The same through every edit, and under whatever address the digest is served. */
    public static String id(UUID summary) {
        return "urn:uuid:" + summary;
    }

    /** RFC 4287, 4.2.6: permanent and universally unique, so it is made of the feed's name and of no address. */
    static String id(Feed feed) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("pprnet feed " + feed.name()).getBytes(UTF_8));
    }

    /** The address that resolves a DOI. DOIs hold characters that addresses cannot ({@code <}, {@code #}). */
    public static String article(Doi doi) {
        try {
            return new URI("https", "doi.org", "/" + doi.value(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
