package org.pprnet.catalog.site;

import gg.jte.Content;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.SummaryView;
import org.pprnet.page.Banners;
import org.pprnet.page.Frame;
import org.pprnet.page.Notices;
import org.pprnet.page.Page;
import org.pprnet.page.ReadersSite;
import org.pprnet.service.problem.Problem;

/** The reader's pages, whole, in HTML. */
@Singleton
public class Site {

    private static final String SUMMARIES = "/";
    private static final String ARCHIVES = "/issues";

    private final Frame frame;
    private final SiteTemplates templates;
    private final Entries entries;
    private final Banners banners;

    Site(Frame frame, SiteTemplates templates, Entries entries, Banners banners) {
        this.frame = frame;
        this.banners = banners;
        this.templates = templates;
        this.entries = entries;
    }

    /** The first page. */
    public String home(HomePage page) {
        return list(page.list().sheet(), SUMMARIES, "home", page);
    }

    /** A list of summaries. */
    public String list(ListPage page) {
        String part = page.issue() == null ? SUMMARIES : ARCHIVES;
        return list(page.sheet(), part, "list", page);
    }

    private String list(Sheet sheet, String part, String template, Object page) {
        return html(sheet.title(), part, head(sheet, null),
                templates.fill(template, Map.of("page", page, "entries", entries)), "filters.js");
    }

    /** One summary. */
    public String summary(SummaryPage page) {
        return html(page.sheet().title(), "", head(page.sheet(), page), templates.fill("summary", Map.of("page", page,
                "article", entries.alone(page.summary()), "history", history(page.summary()))));
    }

    private List<Content> history(SummaryView summary) {
        return Notices.of(summary.flags()).history().stream().map(banners::notice).toList();
    }

    /** All issues. */
    public String archives(ArchivesPage page) {
        return html(page.sheet().title(), ARCHIVES, head(page.sheet(), null),
                templates.fill("archives", Map.of("page", page)));
    }

    /** A vocabulary. */
    public String terms(TermsPage page) {
        return html(page.sheet().title(), page.kind().address(), head(page.sheet(), null),
                templates.fill("terms", Map.of("page", page)));
    }

    /** The versions of a summary. */
    public String revisions(RevisionsPage page) {
        return html(page.sheet().title(), "", head(page.sheet(), null),
                templates.fill("revisions", Map.of("page", page)));
    }

    /** Of a summary that was taken back: what it was called, why and when. Never its text. */
    public String withdrawn(ListEntry.Withdrawn withdrawn) {
        return html("Withdrawn: " + withdrawn.name(), "", null,
                templates.fill("withdrawn", Map.of("withdrawn", withdrawn)));
    }

    /** @param words what the reader may have looked for; empty if unknown */
    String problem(Problem problem, String words) {
        return html(problem.title(), "", null, templates.fill("problem", Map.of("problem", problem, "words", words)));
    }

    private Content head(Sheet sheet, @Nullable SummaryPage page) {
        Map<String, Object> head = new HashMap<>();
        head.put("sheet", sheet);
        head.put("site", ReadersSite.HOME.label());
        head.put("summary", page == null ? null : page.summary());
        head.put("jsonLd", page == null ? null : withinScript(page.jsonLd()));
        return templates.fill("head", head);
    }

    private String html(String title, String part, @Nullable Content head, Content content, String... scripts) {
        return frame.html(new Page(title, ReadersSite.HOME, ReadersSite.navigation(part), List.of("site.css"),
                List.of(scripts), head, content));
    }

    /** The same JSON, in which nothing can end the script (HTML Standard, "Restrictions for contents of script elements"). */
    private static String withinScript(String json) {
        return json.replace("<", "\\u003c");
    }
}
