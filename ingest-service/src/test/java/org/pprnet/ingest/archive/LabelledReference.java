package org.pprnet.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.pprnet.events.Doi;
import org.pprnet.events.Json;

/** A reference that was taken apart by hand: its text, and its parts in order, each with the name of a field. */
record LabelledReference(String text, List<Part> parts) {

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|[IVXLC]+\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    record Part(String field, String text) {}

    /** Reads JSON Lines: {@code {"text": …, "labels": [[field, part], …]}}. */
    static List<LabelledReference> read(Path file) throws IOException {
        List<LabelledReference> references = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = Json.mapper().readTree(line);
            List<Part> parts = new ArrayList<>();
            json.get("labels").forEach(label -> parts.add(new Part(label.get(0).asText(), label.get(1).asText())));
            references.add(new LabelledReference(json.get("text").asText(), parts));
        }
        return references;
    }

    Optional<String> first(String... fields) {
        return parts.stream().filter(part -> List.of(fields).contains(part.field())).map(Part::text).findFirst();
    }

    /** The first year of the date: of "1971/1987" the first edition's. */
    Optional<String> year() {
        return first("date").flatMap(date -> FOUR_DIGITS.matcher(date).results().findFirst()).map(MatchResult::group);
    }

    Optional<String> volume() {
        return first("volume").flatMap(volume -> NUMBER.matcher(volume).results().findFirst()).map(MatchResult::group);
    }

    /** All numbers of the pages, as in "297 325". */
    Optional<String> pages() {
        return first("pages").map(LabelledReference::numbers).filter(numbers -> !numbers.isEmpty());
    }

    /** A DOI in any part: it may be labelled as an address or a note. */
    Optional<String> doi() {
        return parts.stream().map(part -> Doi.findIn(part.text())).flatMap(Optional::stream).map(Doi::value)
                .findFirst();
    }

    static String numbers(String text) {
        return String.join(" ", DIGITS.matcher(text).results().map(MatchResult::group).toList());
    }
}
