package org.pprnet.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is asked over a connection.
 *
 * @param target path and query
 * @param accept the media type that is wanted
 * @param json the body of a POST; null for a GET
 */
public record Request(String target, String accept, byte @Nullable [] json) {

    private static final String JSON = "application/json";
    private static final byte[] END_OF_HEAD = {'\r', '\n'};

    public static Request get(String target, String accept) {
        return new Request(target, accept, null);
    }

    /** With a body of JSON, for an answer of JSON. */
    public static Request post(String target, String json) {
        return new Request(target, JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Head and body as they are written (RFC 9112), to a port of this machine. */
    byte[] bytes(int port) {
        String head = "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: %s\r\n".formatted(method(), target, port,
                accept);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        if (json != null) {
            bytes.writeBytes("Content-Type: %s\r\nContent-Length: %d\r\n".formatted(JSON, json.length)
                    .getBytes(StandardCharsets.US_ASCII));
        }
        bytes.writeBytes(END_OF_HEAD);
        if (json != null) {
            bytes.writeBytes(json);
        }
        return bytes.toByteArray();
    }

    private String method() {
        return json == null ? "GET" : "POST";
    }

    @Override
    public String toString() {
        return "%s %s as %s".formatted(method(), target, accept);
    }
}
