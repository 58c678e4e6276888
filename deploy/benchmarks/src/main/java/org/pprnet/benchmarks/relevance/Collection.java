package org.pprnet.benchmarks.relevance;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pprnet.local.Failure;

/**
 * What is searched, what is searched for, and what people judged to be an answer.
 *
 * @param judgements of a query's id the relevance of documents by id, above 0: what is not relevant is left out
 */
public record Collection(String name, List<Document> documents, List<Query> queries,
        Map<String, Map<String, Integer>> judgements) {

    public Collection {
        requireNonNull(name, "name is null");
        documents = List.copyOf(documents);
        queries = List.copyOf(queries);
        judgements = Map.copyOf(judgements);
    }

    /** @param title may be empty */
    public record Document(String id, String title, String text) {}

    /** What somebody wants to know. */
    public record Query(String id, String text) {}

    /**
     * The collection that is in a folder, and has its name.
     *
     * @throws Failure that names file and line, if it is none
     */
    public static Collection in(Path folder) {
        return new CollectionFiles(folder).read();
    }

    /** The queries that something is relevant to: only they can be measured by. */
    List<Query> judged() {
        return queries.stream().filter(query -> judgements.containsKey(query.id())).toList();
    }

    /** How many relevant documents are not in the collection: they count as not found, as for trec_eval. */
    long missing() {
        Set<String> ids = documents.stream().map(Document::id).collect(Collectors.toSet());
        return judged().stream().flatMap(query -> judgements.get(query.id()).keySet().stream())
                .filter(id -> !ids.contains(id)).count();
    }
}
