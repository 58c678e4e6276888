package org.pprnet.search.meaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.pprnet.events.Summary;

/** What of a summary is embedded: what it says, and nothing of how it is filed. */
record MeantText(String title, String text) {

    static MeantText of(Summary summary) {
        return new MeantText(summary.title(), summary.summary() + "\n\n" + summary.practiceImplications());
    }

    /** The same for the same text under the same model, and else another one. */
    String key(String model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(title.getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(UTF_8));
            return model + " " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int length() {
        return title.length() + text.length();
    }
}
