package org.pprnet.feed.oai;

import java.util.List;
import java.util.Map;

/**
 * The arguments of a request that came in its body (OAI-PMH 2.0, section 3.1.1.2).
 *
 * @param fields every value of each name
 */
record Form(Map<String, List<String>> fields) {

    Form {
        fields = Map.copyOf(fields);
    }
}
