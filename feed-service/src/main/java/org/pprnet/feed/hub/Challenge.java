package org.pprnet.feed.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.pprnet.feed.hub.Callbacks.Answer;
import org.pprnet.feed.render.Links;

/** What only the one who is asked can answer with (WebSub, section 5.3). */
record Challenge(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One that nobody can guess. */
    static Challenge random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Challenge(HexFormat.of().formatHex(bytes));
    }

    /** The address at which a subscriber is asked whether that is what it wants. */
    URI question(Intent intent, Links links) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", intent.mode().wireName());
        parameters.put("hub.topic", intent.subscriber().topic(links));
        parameters.put("hub.challenge", text);
        if (intent.mode() == Mode.SUBSCRIBE) {
            parameters.put("hub.lease_seconds", Long.toString(intent.lease().toSeconds()));
        }
        return intent.subscriber().callback().with(parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** Whether the subscriber wants it: a success that says the challenge and nothing else (section 5.3.1). */
    boolean isConfirmedBy(Answer answer) {
        return answer.isSuccess() && text.equals(new String(answer.beginning(), UTF_8));
    }
}
