package org.pprnet.benchmarks.feeds;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import org.pprnet.benchmarks.load.Sample;
import org.pprnet.local.Failure;

/** What the software of readers asks for. */
public enum FeedRequest {
    RSS("rss", "a feed as RSS", "/feeds/all.rss"),
    ATOM("atom", "as Atom", "/feeds/all.atom"),
    JSON("json", "as JSON Feed", "/feeds/all.json"),
    GZIP("gzip", "as Atom, compressed", "/feeds/all.atom"),
    NOT_MODIFIED("304", "as Atom, which the client has already", "/feeds/all.atom");

    private final String label;
    private final String what;
    private final String path;

    FeedRequest(String label, String what, String path) {
        this.label = label;
        this.what = what;
        this.path = path;
    }

    /** What figures of it are called. */
    public String label() {
        return label;
    }

    /** What is asked for, in words. */
    public String what() {
        return what;
    }

    String path() {
        return path;
    }

    boolean hasCondition() {
        return this == NOT_MODIFIED;
    }

    boolean takesGzip() {
        return this == GZIP;
    }

    /**
     * As it is written (RFC 9112).
     *
     * @param port of this machine
     * @param tag the entity tag of what the client has
     */
    byte[] bytes(int port, String tag) {
        String condition = hasCondition() ? "If-None-Match: %s\r\n".formatted(tag) : "";
        String coding = takesGzip() ? "Accept-Encoding: gzip\r\n" : "";
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s%s\r\n".formatted(path, port, condition, coding)
                .getBytes(US_ASCII);
    }

    /** As it is written by a client that has what is served now. */
    byte[] bytes(int port) throws IOException {
        return bytes(port, hasCondition() ? ATOM.sample(port).header("etag") : "");
    }

    /**
     * What is answered to it now.
     *
     * @throws Failure where that is another kind of answer
     */
    Sample sample(int port) throws IOException {
        Sample sample = Sample.of(port, bytes(port));
        if (sample.status() != (hasCondition() ? 304 : 200)
                || takesGzip() != "gzip".equals(sample.header("content-encoding"))) {
            throw new Failure(Failure.FAILED, "%s was answered with %s".formatted(this, sample.head()));
        }
        return sample;
    }
}
