package org.pprnet.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.pprnet.events.Json;

/**
 * What came over a connection.
 *
 * @param nanos from before the request was written until the last byte of the body was read
 */
public record Answer(int status, byte[] body, long nanos) {

    public JsonNode json() throws IOException {
        return Json.mapper().readTree(body);
    }
}
