package org.pprnet.feed.hub;

import java.time.Duration;
import java.util.regex.Pattern;

/** For how long a subscription is granted: what was asked for, within bounds (WebSub, section 5.1). */
final class Lease {

    static final Duration SHORTEST = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofDays(30);
    static final Duration DEFAULT = Duration.ofDays(10);

    private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d*");
    private static final int MOST_DIGITS = 9;

    private Lease() {}

    /** @throws IllegalArgumentException with the rule that is broken */
    static Duration granted(String seconds) {
        if (!POSITIVE.matcher(seconds).matches()) {
            throw new IllegalArgumentException("is no positive number of seconds");
        }
        String digits = seconds.replaceFirst("^0+", "");
        Duration wanted = digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
        if (wanted.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
