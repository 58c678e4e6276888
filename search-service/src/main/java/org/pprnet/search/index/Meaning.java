package org.pprnet.search.index;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.pprnet.events.Json;

/**
 * What a summary means, to a language model.
 *
 * @param model which model, and how it was fed: vectors of different ones cannot be compared
 * @param parts a vector of length 1 for each part of the text
 */
public record Meaning(String model, List<float[]> parts) {

    public Meaning {
        requireNonNull(model, "model is null");
        parts = List.copyOf(parts);
    }

    ObjectNode json() {
        ObjectNode meaning = Json.mapper().createObjectNode().put("model", model);
        ArrayNode all = meaning.putArray("parts");
        for (float[] part : parts) {
            ArrayNode vector = all.addObject().putArray("vector");
            for (float value : part) {
                vector.add(value);
            }
        }
        return meaning;
    }
}
