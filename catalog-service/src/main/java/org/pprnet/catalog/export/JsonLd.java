package org.pprnet.catalog.export;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.pprnet.events.Json;
import org.pprnet.events.SummaryView;

/**
 * Summaries as JSON-LD in the vocabulary of schema.org. What this writes may stand in a script element as it is: it holds
 * no {@code <}, which is written {@code \u003c}.
 */
public final class JsonLd {

    private static final String NETWORK = "Psychotherapy Practice Research Network";

    private final String publicUrl;

    /** Takes what absolute addresses begin with, without a slash at its end. */
    public JsonLd(String publicUrl) {
        this.publicUrl = requireNonNull(publicUrl, "publicUrl is null");
    }

    /** A summary as a {@code BlogPosting}, with the article that it cites and the notices in force on that. */
    public String blogPosting(SummaryView summary) {
        return text(JsonFields.thing("BlogPosting")
                .with("headline", summary.title())
                .with("url", address(summary))
                .with("mainEntityOfPage", address(summary))
                .with("identifier", "urn:uuid:" + summary.id())
                .with("datePublished", summary.publishedAt())
                .with("dateModified", summary.revisedAt() == null ? summary.publishedAt() : summary.revisedAt())
                .with("author", JsonFields.thing("Person").with("name", summary.author().name()))
                .with("publisher", JsonFields.thing("Organization").with("name", NETWORK))
                .with("inLanguage", summary.language())
                .with("articleBody", body(summary))
                .with("about", terms(summary.topics(), "/topics"))
                .with("keywords", terms(summary.researchTypes(), "/research-types"))
                .with("citation", JsonLdCitation.of(summary)));
    }

    /**
     * A list of summaries as a {@code CollectionPage}.
     *
     * @param address of the list; one that begins with a slash is on this site
     */
    public String list(String address, String title, List<SummaryView> summaries) {
        List<JsonFields> items = new ArrayList<>();
        for (SummaryView summary : summaries) {
            items.add(JsonFields.thing("ListItem").with("position", items.size() + 1).with("url", address(summary))
                    .with("name", summary.title()));
        }
        return text(JsonFields.thing("CollectionPage")
                .with("name", title)
                .with("url", address.startsWith("/") ? publicUrl + address : address)
                .with("mainEntity", JsonFields.thing("ItemList").with("numberOfItems", items.size())
                        .with("itemListElement", items)));
    }

    private String address(SummaryView summary) {
        return publicUrl + "/summaries/" + summary.slug();
    }

    private static String body(SummaryView summary) {
        return summary.practiceImplications().isEmpty()
                ? summary.summary()
                : summary.summary() + "\n\n" + summary.practiceImplications();
    }

    private List<JsonFields> terms(List<SummaryView.Label> labels, String vocabulary) {
        return labels.stream().map(label -> JsonFields.thing("DefinedTerm").with("name", label.label())
                .with("termCode", label.slug()).with("url", publicUrl + vocabulary + "/" + label.slug())).toList();
    }

    private static String text(JsonFields thing) {
        return Json.text(new JsonFields().with("@context", "https://schema.org").withAll(thing)).replace("<",
                "\\u003c");
    }
}
