package org.pprnet.service.overload;

import io.micronaut.http.HttpHeaders;
import java.util.function.Predicate;

/** Whether a request says what its client has (RFC 9110, 13.1). */
final class Conditions {

    private Conditions() {}

    /** @param headers whether the request has a header of that name */
    static boolean are(Predicate<String> headers) {
        return headers.test(HttpHeaders.IF_NONE_MATCH) || headers.test(HttpHeaders.IF_MODIFIED_SINCE);
    }
}
