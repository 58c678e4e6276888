package org.pprnet.page;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Map;

/**
 * Every page tells the browser to run and load nothing but the site's own (Content Security Policy Level 3). Where it comes
 * from is told to the site itself, unless the page says otherwise.
 */
@ServerFilter("/**")
final class PageHeaders implements Ordered {

    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff", "Cross-Origin-Opener-Policy",
            "same-origin");

    private static final String REFERRER_POLICY = "Referrer-Policy";

    @ResponseFilter
    void protect(MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/html")) {
            HEADERS.forEach(headers::set);
            if (!headers.contains(REFERRER_POLICY)) {
                headers.set(REFERRER_POLICY, "same-origin");
            }
        }
    }

    /** Around whatever refuses a request: that is told with a page, too. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
