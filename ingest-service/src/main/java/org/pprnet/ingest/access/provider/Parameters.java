package org.pprnet.ingest.access.provider;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values, as forms and queries have them ({@code application/x-www-form-urlencoded}). */
final class Parameters {

    private Parameters() {}

    static String text(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An address with these parameters behind those that it has (RFC 6749, section 3.1). */
    static URI added(URI address, Map<String, String> parameters) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + text(parameters));
    }
}
