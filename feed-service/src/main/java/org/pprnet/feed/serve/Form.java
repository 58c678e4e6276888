package org.pprnet.feed.serve;

import java.util.List;
import java.util.Map;

/**
 * The fields of a form that came as the body of a request.
 *
 * @param fields every value of each name
 */
public record Form(Map<String, List<String>> fields) {

    public Form {
        fields = Map.copyOf(fields);
    }
}
