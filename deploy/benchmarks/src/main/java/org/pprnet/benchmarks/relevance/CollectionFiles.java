package org.pprnet.benchmarks.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;

/** A folder with {@code corpus.jsonl}, {@code queries.jsonl} and {@code qrels.tsv}. */
final class CollectionFiles {

    private static final int COLUMNS = 3;

    private final Path folder;

    CollectionFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Collection read() {
        List<Collection.Document> documents = new ArrayList<>();
        readObjects("corpus.jsonl", (id, line) -> documents.add(
                new Collection.Document(id, line.text("title"), line.text("text"))));
        List<Collection.Query> queries = new ArrayList<>();
        readObjects("queries.jsonl", (id, line) -> queries.add(new Collection.Query(id, line.text("text"))));
        Collection collection = new Collection(String.valueOf(folder.getFileName()), documents, queries, judgements());
        if (collection.judged().isEmpty()) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "nothing in %s is relevant to any query of %s".formatted(folder.resolve("qrels.tsv"),
                            folder.resolve("queries.jsonl")));
        }
        return collection;
    }

    /** Takes what one line says. */
    private interface Taking {
        void take(String id, Line line);
    }

    /** An object on a line of its own. */
    private record Line(Lines lines, JsonNode object) {

        String text(String field) {
            JsonNode value = object.path(field);
            if (!value.isTextual()) {
                throw lines.wrong("\"%s\" must be there, and be a string".formatted(field));
            }
            return value.textValue();
        }

        /** Some write numbers. */
        String id() {
            JsonNode id = object.path("id");
            if (id.isIntegralNumber() || id.isTextual() && !id.textValue().isBlank()) {
                return id.asText();
            }
            throw lines.wrong("\"id\" must be there, and be a string");
        }
    }

    private void readObjects(String file, Taking taking) {
        Set<String> ids = new HashSet<>();
        try (Lines lines = Lines.of(folder.resolve(file))) {
            for (String text = lines.next(); text != null; text = lines.next()) {
                Line line = new Line(lines, object(lines, text));
                String id = line.id();
                if (!ids.add(id)) {
                    throw lines.wrong("id \"%s\" was there before".formatted(id));
                }
                taking.take(id, line);
            }
            lines.requireAny();
        }
    }

    private static JsonNode object(Lines lines, String text) {
        try {
            JsonNode object = Json.mapper().readTree(text);
            if (object.isObject()) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw lines.wrong("is not JSON: " + e.getOriginalMessage());
        }
        throw lines.wrong("is not a JSON object");
    }

    private Map<String, Map<String, Integer>> judgements() {
        Map<String, Map<String, Integer>> judgements = new HashMap<>();
        try (Lines lines = Lines.of(folder.resolve("qrels.tsv"))) {
            for (String text = lines.next(); text != null; text = lines.next()) {
                String[] columns = text.split("\t", -1);
                if (lines.number() == 1 && isHeader(columns)) {
                    continue;
                }
                int relevance = relevance(lines, columns);
                if (relevance > 0) {
                    add(lines, judgements.computeIfAbsent(columns[0], _ -> new HashMap<>()), columns[1], relevance);
                }
            }
            lines.requireAny();
        }
        return judgements;
    }

    private static boolean isHeader(String[] columns) {
        return columns.length == COLUMNS && columns[2].chars().noneMatch(Character::isDigit);
    }

    private static int relevance(Lines lines, String[] columns) {
        if (columns.length != COLUMNS) {
            throw lines.wrong("must have three columns with tabs between them: query, document, relevance");
        }
        try {
            return Integer.parseInt(columns[2].strip());
        } catch (NumberFormatException e) {
            throw lines.wrong("relevance is \"%s\", must be a whole number".formatted(columns[2]));
        }
    }

    private static void add(Lines lines, Map<String, Integer> judged, String document, int relevance) {
        Integer before = judged.putIfAbsent(document, relevance);
        if (before != null && before != relevance) {
            throw lines.wrong("document \"%s\" was judged %d for this query before".formatted(document, before));
        }
    }
}
