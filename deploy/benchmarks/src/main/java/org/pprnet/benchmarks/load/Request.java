package org.pprnet.benchmarks.load;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked over a connection.
 *
 * @param target path and query
 * @param headers besides those that say whom it is for and how long its body is; their names as RFC 9110 spells them
 * @param json the body; null where there is none
 */
public record Request(String method, String target, Map<String, String> headers, byte @Nullable [] json) {

    /** The media type that is wanted. */
    public static final String ACCEPT = "Accept";
    /** The coding that is understood. */
    public static final String ACCEPT_ENCODING = "Accept-Encoding";
    /** The entity tag of what the client has. */
    public static final String IF_NONE_MATCH = "If-None-Match";

    private static final String AUTHORIZATION = "Authorization";
    private static final String JSON = "application/json";
    private static final byte[] END_OF_HEAD = {'\r', '\n'};

    public Request {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public static Request get(String target, String accept) {
        return get(target, Map.of(ACCEPT, accept));
    }

    public static Request get(String target, Map<String, String> headers) {
        return new Request("GET", target, headers, null);
    }

    /** With a body of JSON, for an answer of JSON. */
    public static Request post(String target, String json) {
        return new Request("POST", target, Map.of(ACCEPT, JSON), json.getBytes(StandardCharsets.UTF_8));
    }

    /** Without a body, for an answer of JSON. */
    public static Request put(String target) {
        return new Request("PUT", target, Map.of(ACCEPT, JSON), null);
    }

    /** The same, asked by somebody (RFC 9110, section 11.6.2). */
    public Request by(String authorization) {
        return with(AUTHORIZATION, authorization);
    }

    /** The same with one header more. */
    public Request with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Request(method, target, more, json);
    }

    /** Head and body as they are written (RFC 9112), to a port of this machine. */
    byte[] bytes(int port) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n".formatted(method, target, port));
        headers.forEach((name, value) -> write(bytes, "%s: %s\r\n".formatted(name, value)));
        if (json != null) {
            write(bytes, "Content-Type: %s\r\n".formatted(JSON));
        }
        if (!method.equals("GET")) {
            write(bytes, "Content-Length: %d\r\n".formatted(json == null ? 0 : json.length));
        }
        bytes.writeBytes(END_OF_HEAD);
        if (json != null) {
            bytes.writeBytes(json);
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** For messages: without what whoever reads them could ask with. */
    @Override
    public String toString() {
        return "%s %s (%s)".formatted(method, target, headers.entrySet().stream()
                .filter(header -> !header.getKey().equals(AUTHORIZATION))
                .map(header -> header.getKey() + ": " + header.getValue()).collect(joining(", ")));
    }
}
