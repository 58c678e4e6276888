package org.pprnet.service.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Instant CHANGED = Instant.parse("2025-03-04T05:06:07.089Z");
    private static final String MODIFIED = "Tue, 04 Mar 2025 05:06:07 GMT";

    private final Document document = new Document("A feed".getBytes(UTF_8), "text/plain", CHANGED);

    @Test
    void secondThatIsNotOverIsNoTimeOfModification() {
        assertThat(at("2025-03-04T05:06:07.999Z", get()).getHeaders().get("Last-Modified")).isNull();
        assertThat(at("2025-03-04T05:06:07.999Z", get().header("If-Modified-Since", MODIFIED)).code()).isEqualTo(200);
    }

    @Test
    void secondThatIsOverIs() {
        assertThat(at("2025-03-04T05:06:08Z", get()).getHeaders().get("Last-Modified")).isEqualTo(MODIFIED);
        assertThat(at("2025-03-04T05:06:08Z", get().header("If-Modified-Since", MODIFIED)).code()).isEqualTo(304);
    }

    @Test
    void clockThatWasSetBackChangesNoTag() {
        assertThat(at("2020-01-01T00:00:00Z", get()).getHeaders().get("ETag"))
                .isEqualTo(at("2030-01-01T00:00:00Z", get()).getHeaders().get("ETag"));
    }

    @Test
    void cachesAskEachTimeUnlessTheyAreToldHowLongNot() {
        assertThat(at("2030-01-01T00:00:00Z", get()).getHeaders().get("Cache-Control")).isEqualTo("public, no-cache");
        HttpResponse<?> shown = once(get());
        assertThat(shown.getHeaders().getAll("Cache-Control")).containsExactly("public, max-age=86400");
        HttpResponse<?> known = once(get().header("If-None-Match", shown.getHeaders().get("ETag")));
        assertThat(known.code()).isEqualTo(304);
        assertThat(known.getHeaders().getAll("Cache-Control")).containsExactly("public, max-age=86400");
    }

    @Test
    void documentThatIsAnsweredWithOnceIsCompressedForWhoTakesThat() {
        assertThat(once(get()).getHeaders().get("Content-Encoding")).isNull();
        assertThat(once(get().header("Accept-Encoding", "gzip")).getHeaders().get("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void documentThatIsKeptIsCompressedWhenTheFirstClientAsksForThatAndOnlyThen() {
        AtomicInteger wishes = new AtomicInteger();
        Document kept = new Document("A feed".getBytes(UTF_8), "text/plain", CHANGED, wishes::incrementAndGet);
        Answers answers = answers("2030-01-01T00:00:00Z");
        answers.answer(get(), kept);
        assertThat(wishes).hasValue(0);
        assertThat(kept.isWantedCompressed()).isFalse();
        assertThat(answers.answer(get().header("Accept-Encoding", "gzip"), kept).getHeaders().get("Content-Encoding"))
                .isNull();
        answers.answer(get().header("Accept-Encoding", "gzip"), kept);
        assertThat(wishes).hasValue(1);
        assertThat(kept.isWantedCompressed()).isTrue();
        kept.compress();
        assertThat(answers.answer(get().header("Accept-Encoding", "gzip"), kept).getHeaders().get("Content-Encoding"))
                .isEqualTo("gzip");
    }

    private HttpResponse<?> once(MutableHttpRequest<?> request) {
        return answers("2030-01-01T00:00:00Z").once(request, document, Duration.ofDays(1));
    }

    private HttpResponse<?> at(String now, MutableHttpRequest<?> request) {
        return answers(now).answer(request, document);
    }

    private static Answers answers(String now) {
        return new Answers(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    private static MutableHttpRequest<?> get() {
        return new SimpleHttpRequest<>(HttpMethod.GET, "/", null);
    }
}
