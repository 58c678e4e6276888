package org.pprnet.gateway;

import io.netty.handler.codec.http.QueryStringDecoder;

/** Percent-escapes of a request target. */
final class Escapes {

    private Escapes() {}

    /** The text that is meant; where the escapes make no sense, the text as it stands. */
    static String undone(String text) {
        try {
            return QueryStringDecoder.decodeComponent(text.replace("+", "%2B"));
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
