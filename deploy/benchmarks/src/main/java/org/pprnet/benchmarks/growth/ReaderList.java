package org.pprnet.benchmarks.growth;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/**
 * The lists that readers browse and follow, each at many addresses that cost the same: with as many items in a large archive
 * as in a small.
 */
enum ReaderList {
    FIRST_PAGE("list", "catalog", Set.of(Representation.JSON, Representation.HTML)) {
        @Override
        List<String> addresses(Connection small, Connection own) {
            return limited("/summaries?", MOST_ITEMS);
        }
    },
    DEEP_PAGE("page", "catalog", Set.of(Representation.JSON)) {
        @Override
        List<String> addresses(Connection small, Connection own) throws IOException {
            return DeepPages.cursors(own).stream()
                    .flatMap(cursor -> limited("/summaries?cursor=%s&".formatted(cursor), MOST_ITEMS).stream())
                    .toList();
        }
    },
    TWO_FILTERS("filters", "catalog", Set.of(Representation.JSON, Representation.HTML)) {
        @Override
        List<String> addresses(Connection small, Connection own) throws IOException {
            List<String> addresses = new ArrayList<>();
            for (Term type : Vocabulary.researchTypes()) {
                JsonNode counts = small.get("/topics?type=" + type.slug(), Representation.JSON.mediaType()).json();
                for (JsonNode topic : counts.required("items")) {
                    addresses.addAll(limited("/summaries?topic=%s&type=%s&".formatted(
                            topic.required("slug").textValue(), type.slug()), topic.required("count").asInt()));
                }
            }
            return addresses;
        }
    },
    COUNTS("counts", "catalog", Set.of(Representation.JSON)) {
        @Override
        List<String> addresses(Connection small, Connection own) {
            List<String> types = Vocabulary.researchTypes().stream().map(type -> "type=" + type.slug()).toList();
            List<String> addresses = new ArrayList<>();
            for (int first = 0; first < types.size(); first++) {
                for (int second = first + 1; second < types.size(); second++) {
                    for (int third = second + 1; third < types.size(); third++) {
                        addresses.add("/topics?%s&%s&%s".formatted(types.get(first), types.get(second),
                                types.get(third)));
                    }
                }
            }
            return addresses;
        }
    },
    FEED("feed", "feed", Set.of(Representation.JSON)) {
        @Override
        List<String> addresses(Connection small, Connection own) {
            return List.of("/feeds/all.rss", "/feeds/all.atom", "/feeds/all.json");
        }
    };

    /** Around the six that a page has unless somebody asks for more. */
    static final int MOST_ITEMS = 12;

    private final String label;
    private final String service;
    private final Set<Representation> representations;

    ReaderList(String label, String service, Set<Representation> representations) {
        this.label = label;
        this.service = service;
        this.representations = representations;
    }

    /**
     * Where to ask one archive for it.
     *
     * @param small to the catalog of the small archive, which decides how many items a page can have
     * @param own to the catalog of the archive that will be asked
     */
    abstract List<String> addresses(Connection small, Connection own) throws IOException;

    /** Who answers. */
    String service() {
        return service;
    }

    /** What figures of it are called. */
    String label() {
        return label;
    }

    boolean isMeasuredAs(Representation representation) {
        return representations.contains(representation);
    }

    /** With every number of items up to what there is. */
    private static List<String> limited(String address, int available) {
        List<String> addresses = new ArrayList<>();
        for (int limit = 1; limit <= Math.min(MOST_ITEMS, available); limit++) {
            addresses.add(address + "limit=" + limit);
        }
        return addresses;
    }
}
