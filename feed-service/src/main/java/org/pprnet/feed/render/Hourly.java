package org.pprnet.feed.render;

/**
 * How often readers are to ask. A digest comes once a month, but edits, flags and withdrawals come at any time, and a question
 * to which nothing changed costs a 304.
 */
final class Hourly {

    /** For {@code ttl} (RSS 2.0). */
    static final String MINUTES = "60";

    private Hourly() {}

    /** The same in the words of the syndication module (RSS 1.0 Modules: Syndication), within the feed's own element. */
    static void say(Xml xml) {
        xml.element("sy:updatePeriod", "hourly").element("sy:updateFrequency", "1");
    }
}
