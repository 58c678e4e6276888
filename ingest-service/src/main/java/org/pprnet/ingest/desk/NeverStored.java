package org.pprnet.ingest.desk;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** What the desk answers is one author's, refusals and problems included; only the files that its pages load are everybody's. */
@ServerFilter({"/desk", "/desk/**"})
final class NeverStored implements Ordered {

    @ResponseFilter
    void protect(MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Around whatever refuses, and within what opens answers to pages of others. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order() + 1;
    }
}
