package org.pprnet.benchmarks.growth;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.benchmarks.load.Connection;

/** The way down a list, page by page of six as readers go, to page 1,000 or as far down as there are full pages. */
public final class DeepPages {

    private static final int WANTED = 1_000;
    private static final int ITEMS = 6;
    private static final int CURSORS = 100;
    /** Of a list that has this many items more, each page from a cursor on is full, however many items it is asked for. */
    private static final int BELOW = CURSORS + ReaderList.MOST_ITEMS;

    private DeepPages() {}

    /** How deep that is, with so many summaries. */
    public static int depth(int summaries) {
        return Math.max(1, Math.min(WANTED, (summaries - BELOW) / ITEMS));
    }

    /** Of that page, and of each place below it. */
    static List<String> cursors(Connection connection) throws IOException {
        JsonNode page = page(connection, "limit=" + ITEMS);
        int depth = depth(page.required("total").asInt());
        // The cursor of a page is what the page before says is next.
        for (int number = 2; number < depth; number++) {
            page = page(connection, "limit=%d&cursor=%s".formatted(ITEMS, next(page)));
        }
        List<String> cursors = new ArrayList<>();
        while (cursors.size() < CURSORS) {
            cursors.add(next(page));
            page = page(connection, "limit=1&cursor=" + next(page));
        }
        return cursors;
    }

    private static String next(JsonNode page) {
        return page.required("next").textValue();
    }

    private static JsonNode page(Connection connection, String query) throws IOException {
        return connection.get("/summaries?" + query, Representation.JSON.mediaType()).json();
    }
}
