package org.pprnet.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is asked over a connection.
 *
 * @param target path and query
 * @param accept the media type that is wanted
 * @param authorization who asks; null for everybody
 * @param json the body; null where there is none
 */
public record Request(String method, String target, String accept, @Nullable String authorization,
        byte @Nullable [] json) {

    private static final String JSON = "application/json";

    public static Request get(String target, String accept) {
        return new Request("GET", target, accept, null, null);
    }

    /** With a body of JSON, for an answer of JSON. */
    public static Request post(String target, String json) {
        return new Request("POST", target, JSON, null, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Without a body, for an answer of JSON. */
    public static Request put(String target) {
        return new Request("PUT", target, JSON, null, null);
    }

    /** The same, asked by somebody (RFC 9110, section 11.6.2). */
    public Request by(String authorization) {
        return new Request(method, target, accept, authorization, json);
    }

    /** Head and body as they are written (RFC 9112), to a port of this machine. */
    byte[] bytes(int port) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: %s\r\n".formatted(method, target, port, accept));
        if (authorization != null) {
            write(bytes, "Authorization: %s\r\n".formatted(authorization));
        }
        if (json != null) {
            write(bytes, "Content-Type: %s\r\n".formatted(JSON));
        }
        if (!method.equals("GET")) {
            write(bytes, "Content-Length: %d\r\n".formatted(json == null ? 0 : json.length));
        }
        write(bytes, "\r\n");
        if (json != null) {
            bytes.writeBytes(json);
        }
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream bytes, String head) {
        bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "%s %s as %s".formatted(method, target, accept);
    }
}
