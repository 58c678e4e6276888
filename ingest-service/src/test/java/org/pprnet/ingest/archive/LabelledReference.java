package org.pprnet.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.pprnet.events.Doi;
import org.pprnet.events.Json;

/**
 * A reference that was taken apart by hand: its text, and its fields as they should be read.
 *
 * @param fields only those that it has
 * @param namesInOrder whether the authors are given one by one, rather than as they are printed
 */
record LabelledReference(String text, Map<String, String> fields, boolean namesInOrder) {

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|[IVXLC]+\\b");
    private static final Pattern ISSUE = Pattern.compile("\\(([^()]*\\w[^()]*)\\)|n° ?(\\d+)");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern MONTH_AND_DAY = Pattern
            .compile("\\d{4}, (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{L}* ?(\\d{1,2})?\\)");
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
            "Oct", "Nov", "Dec");

    /**
     * Reads JSON Lines: {@code {"text": …, "labels": [[field, part], …]}}, where the parts are as printed, or
     * {@code {"text": …, "authors": [[family, given], …], "year": …}} with the fields of a citation.
     */
    static List<LabelledReference> read(Path file) throws IOException {
        List<LabelledReference> references = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = Json.mapper().readTree(line);
            references.add(json.has("labels") ? ofParts(json) : ofFields(json));
        }
        return references;
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static LabelledReference ofFields(JsonNode json) {
        Map<String, String> fields = new LinkedHashMap<>();
        json.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        String authors = StreamSupport.stream(json.get("authors").spliterator(), false)
                .map(name -> name.get(0).asText() + (name.has(1) ? ", " + name.get(1).asText() : ""))
                .collect(Collectors.joining("; "));
        fields.remove("text");
        put(fields, "authors", Optional.of(authors).filter(names -> !names.isEmpty()));
        put(fields, "pages",
                Optional.ofNullable(fields.get("pages")).or(() -> Optional.ofNullable(fields.get("articleNumber"))));
        return new LabelledReference(json.get("text").asText(), fields, true);
    }

    private static LabelledReference ofParts(JsonNode json) {
        Parts parts = new Parts(new ArrayList<>());
        json.get("labels").forEach(label -> parts.all().add(List.of(label.get(0).asText(), label.get(1).asText())));
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "authors", parts.first("author", "editor"));
        put(fields, "year", parts.first("date").flatMap(date -> match(FOUR_DIGITS, date)));
        put(fields, "date", parts.first("date").flatMap(LabelledReference::date));
        put(fields, "title", parts.first("title"));
        put(fields, "container", parts.first("journal", "container-title"));
        put(fields, "volume", parts.first("volume").flatMap(volume -> match(NUMBER, volume)));
        put(fields, "issue", parts.first("volume").flatMap(LabelledReference::issue));
        put(fields, "pages",
                parts.first("pages").map(LabelledReference::numbers).filter(numbers -> !numbers.isEmpty()));
        put(fields, "doi", parts.doi());
        return new LabelledReference(json.get("text").asText(), fields, false);
    }

    private record Parts(List<List<String>> all) {

        Optional<String> first(String... fields) {
            return all.stream().filter(part -> List.of(fields).contains(part.get(0))).map(List::getLast).findFirst();
        }

        /** In any part: it may be labelled as an address or a note. */
        Optional<String> doi() {
            return all.stream().map(part -> Doi.findIn(part.getLast())).flatMap(Optional::stream).map(Doi::value)
                    .findFirst();
        }
    }

    private static void put(Map<String, String> fields, String name, Optional<String> value) {
        fields.remove(name);
        value.ifPresent(present -> fields.put(name, present));
    }

    /** The first year of the date ("1971/1987": of the first edition), with month and day where one of each is printed. */
    private static Optional<String> date(String printed) {
        Optional<String> day = MONTH_AND_DAY.matcher(printed).results().findFirst().map(found -> "-%02d%s".formatted(
                MONTHS.indexOf(found.group(1)) + 1,
                found.group(2) == null ? "" : "-%02d".formatted(Integer.valueOf(found.group(2)))));
        return match(FOUR_DIGITS, printed).map(year -> year + day.orElse(""));
    }

    private static Optional<String> issue(String volume) {
        return ISSUE.matcher(volume).results().findFirst()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static Optional<String> match(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map(MatchResult::group);
    }

    /** All numbers, as in "297 325". */
    static String numbers(String text) {
        return String.join(" ", DIGITS.matcher(text).results().map(MatchResult::group).toList());
    }
}
