package org.pprnet.catalog.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.pprnet.events.Citation;
import org.pprnet.events.SummaryView;

/**
 * The cited article as a ContextObject in a span (COinS), by which reference managers find it on a page: an OpenURL in
 * key/encoded-value form (ANSI/NISO Z39.88-2004), in the journal's format, or in Dublin Core's where no journal is known.
 */
public final class Coins {

    private final StringJoiner pairs = new StringJoiner("&");

    private Coins() {}

    /** The span's title attribute, not yet escaped for HTML; empty where nothing is cited. */
    public static String of(SummaryView summary) {
        if (summary.citation() == null) {
            return "";
        }
        CitedArticle article = CitedArticle.of(summary.citation());
        Coins coins = new Coins();
        coins.add("ctx_ver", "Z39.88-2004");
        if (article.isInContainer()) {
            coins.addJournal(article);
        } else {
            coins.addDocument(article);
        }
        article.date().ifPresent(date -> coins.add("rft.date", date.iso()));
        coins.add("rft_id", article.citation().doi() == null ? null : "info:doi/" + article.citation().doi().value());
        return coins.pairs.toString();
    }

    private void addJournal(CitedArticle article) {
        Citation citation = article.citation();
        add("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
        add("rft.genre", "article");
        add("rft.atitle", citation.title());
        add("rft.jtitle", citation.container());
        add("rft.volume", citation.volume());
        add("rft.issue", citation.issue());
        addPages(citation.pages());
        add("rft.artnum", citation.articleNumber());
        if (!article.authors().isEmpty()) {
            addFirstAuthor(article.authors().getFirst());
        }
        article.authors().forEach(name -> add("rft.au", name.inverted()));
    }

    private void addPages(@Nullable String printed) {
        if (printed != null) {
            Pages pages = Pages.of(printed);
            add("rft.pages", printed);
            add("rft.spage", pages.last() == null ? null : pages.first());
            add("rft.epage", pages.last());
        }
    }

    private void addFirstAuthor(PersonName name) {
        add(name.given() == null ? "rft.aucorp" : "rft.aulast", name.family());
        add("rft.aufirst", name.given());
        add("rft.ausuffix", name.suffix());
    }

    private void addDocument(CitedArticle article) {
        add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
        add("rft.title", article.citation().title());
        article.authors().forEach(name -> add("rft.creator", name.inverted()));
        add("rft.description", article.citation().text());
    }

    /** A space is %20: not every reader of these takes a plus for one. */
    private void add(String key, @Nullable String value) {
        if (value != null) {
            pairs.add(key + "=" + URLEncoder.encode(value, UTF_8).replace("+", "%20"));
        }
    }
}
