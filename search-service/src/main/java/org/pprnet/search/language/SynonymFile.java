package org.pprnet.search.language;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.pprnet.events.Json;

/** The file of entries, {@code language/synonyms.json}: lists of them under headings, which mean nothing but order. */
final class SynonymFile {

    private static final TypeReference<Map<String, List<SynonymEntry>>> HEADINGS = new TypeReference<>() {
    };

    private SynonymFile() {}

    /**
     * All entries.
     *
     * @throws IllegalStateException if one is not valid: its message says which, and why
     */
    static List<SynonymEntry> entries() {
        try (InputStream in = SynonymFile.class.getResourceAsStream("/language/synonyms.json")) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SynonymEntry> read(String json) {
        try {
            Map<String, List<SynonymEntry>> headings = Json.mapper().readerFor(HEADINGS)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(json);
            return headings.values().stream().flatMap(List::stream).toList();
        } catch (ValueInstantiationException e) {
            throw new IllegalStateException("synonyms.json, line %d: %s".formatted(e.getLocation().getLineNr(),
                    e.getCause().getMessage()), e);
        } catch (IOException e) {
            throw new IllegalStateException("synonyms.json: " + e.getMessage(), e);
        }
    }
}
