package org.pprnet.catalog.site;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.page.Frame;
import org.pprnet.page.Page;
import org.pprnet.service.problem.Problem;

/** The reader's pages, whole, in HTML. */
@Singleton
public class Site {

    private static final String NAME = "PPRNet digest";
    private static final String SUMMARIES = "/";
    private static final String ARCHIVES = "/issues";
    private static final List<Way> PARTS = List.of(new Way("Summaries", SUMMARIES), new Way("Archives", ARCHIVES),
            new Way("Topics", TermsPage.Kind.TOPICS.address()),
            new Way("Types of research", TermsPage.Kind.RESEARCH_TYPES.address()), new Way("Search", "/search"),
            new Way("Feeds", "/feeds"));

    private final Frame frame;
    private final SiteTemplates templates;
    private final Entries entries;

    Site(Frame frame, SiteTemplates templates, Entries entries) {
        this.frame = frame;
        this.templates = templates;
        this.entries = entries;
    }

    public String home(HomePage page) {
        return html(page.list().sheet(), SUMMARIES, "home", Map.of("page", page, "entries", entries), null);
    }

    public String list(ListPage page) {
        String part = page.issue() == null ? SUMMARIES : ARCHIVES;
        return html(page.sheet(), part, "list", Map.of("page", page, "entries", entries), null);
    }

    public String summary(SummaryPage page) {
        return html(page.sheet(), "", "summary", Map.of("page", page, "article", entries.alone(page.summary()),
                "notices", Notices.of(page.summary().flags())), page);
    }

    public String archives(ArchivesPage page) {
        return html(page.sheet(), ARCHIVES, "archives", Map.of("page", page), null);
    }

    public String terms(TermsPage page) {
        return html(page.sheet(), page.kind().address(), "terms", Map.of("page", page), null);
    }

    public String revisions(RevisionsPage page) {
        return html(page.sheet(), "", "revisions", Map.of("page", page), null);
    }

    /** Of a summary that was taken back: what it was called, why and when. Never its text. */
    public String withdrawn(Item.Withdrawn withdrawn) {
        return html("Withdrawn: " + withdrawn.name(), "", null,
                templates.fill("withdrawn", Map.of("withdrawn", withdrawn)));
    }

    /** @param words what the reader may have looked for; empty if unknown */
    String problem(Problem problem, String words) {
        return html(problem.title(), "", null, templates.fill("problem", Map.of("problem", problem, "words", words)));
    }

    private String html(Sheet sheet, String part, String template, Map<String, Object> parameters,
            @Nullable SummaryPage summary) {
        Map<String, Object> head = new HashMap<>();
        head.put("sheet", sheet);
        head.put("site", NAME);
        head.put("summary", summary == null ? null : summary.summary());
        head.put("jsonLd", summary == null ? null : withinScript(summary.jsonLd()));
        return html(sheet.title(), part, templates.fill("head", head), templates.fill(template, parameters));
    }

    private String html(String title, String part, @Nullable Content head, Content content) {
        List<Page.Link> navigation = PARTS.stream()
                .map(way -> new Page.Link(way.label(), way.address(), way.address().equals(part))).toList();
        return frame.html(new Page(title, Page.Link.to(NAME, SUMMARIES), navigation, List.of("site.css"),
                List.of("filters.js"), head, content));
    }

    /** The same JSON, in which nothing can end the script (HTML Standard, "Restrictions for contents of script elements"). */
    private static String withinScript(String json) {
        return json.replace("<", "\\u003c");
    }
}
