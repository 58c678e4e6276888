package org.pprnet.ingest.desk;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a browser goes on after it signed in: what it was told to remember, if that is at the desk, and nowhere else. */
final class ReturnAddress {

    private static final String BEGINNING = "/desk";

    /** A cookie has 4096 bytes, and this in it. */
    private static final int LONGEST = 2000;
    private static final Pattern AT_DESK = Pattern.compile("/desk(/[^\\\\\\p{Cntrl}]*)?(\\?[^\\\\\\p{Cntrl}]*)?");

    private ReturnAddress() {}

    /** An address of the desk, made from anything that came in a request. */
    static String of(@Nullable String wanted) {
        if (wanted == null || !AT_DESK.matcher(wanted).matches()) {
            return BEGINNING;
        }
        try {
            URI address = URI.create(wanted);
            boolean stays = address.normalize().getRawPath().equals(address.getRawPath());
            String written = address.toASCIIString();
            return stays && address.getRawAuthority() == null && written.length() <= LONGEST ? written : BEGINNING;
        } catch (IllegalArgumentException unreadable) {
            return BEGINNING;
        }
    }
}
