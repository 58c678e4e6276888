package org.pprnet.service.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pprnet.service.RunningService.header;
import static org.pprnet.service.RunningService.json;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pprnet.service.RunningService;

/** With one request an hour, near enough, so that no clock decides what the tests see. */
class RateLimitTest {

    private static final int BURST = 5;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with(Map.of("rate-limit.per-minute", 1, "rate-limit.burst", BURST,
                "rate-limit.trusted-proxies", "127.0.0.1,10.0.0.0/8"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        exhaust("192.0.2.1");
        HttpResponse<String> refused = from("192.0.2.1");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 60);
        assertThat(json(refused).path("type").asText()).isEqualTo("urn:pprnet:problem:too-many-requests");
        assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void othersAreNotRefusedForIt() {
        exhaust("192.0.2.2");
        assertThat(from("192.0.2.3").statusCode()).isEqualTo(200);
    }

    @Test
    void clientsOnThisMachineAskAsOftenAsTheyLike() {
        for (int time = 0; time < 5 * BURST; time++) {
            assertThat(service.get("/things").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatClientsSayOfThemselvesIsNotBelieved() {
        for (int time = 0; time < BURST; time++) {
            assertThat(from("203.0.113." + time + ", 192.0.2.4").statusCode()).isEqualTo(200);
        }
        assertThat(from("203.0.113.99, 192.0.2.4").statusCode()).isEqualTo(429);
        assertThat(from("nonsense, 192.0.2.4, 10.1.2.3").statusCode()).isEqualTo(429);
    }

    @Test
    void neighboursInOneNetworkOfIpv6AreOneClient() {
        for (int time = 0; time < BURST; time++) {
            assertThat(from("2001:db8:1:1::" + time).statusCode()).isEqualTo(200);
        }
        assertThat(from("2001:db8:1:1:ffff::1").statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:1:2::1").statusCode()).isEqualTo(200);
    }

    @Test
    void whoWatchesIsAnsweredAlways() {
        exhaust("192.0.2.5");
        assertThat(service.get("/health", "X-Forwarded-For", "192.0.2.5").statusCode()).isEqualTo(200);
    }

    @Test
    void thisMachineIsLimitedOnDemandAndNobodyIsWithoutALimit() {
        try (RunningService strict = RunningService.with(Map.of("rate-limit.per-minute", 1, "rate-limit.burst", 1,
                "rate-limit.loopback", true));
                RunningService open = RunningService.with(Map.of("rate-limit.enabled", false))) {
            assertThat(strict.get("/things").statusCode()).isEqualTo(200);
            assertThat(strict.get("/things").statusCode()).isEqualTo(429);
            assertThat(open.has(RateLimit.class)).isFalse();
        }
    }

    private static void exhaust(String client) {
        for (int time = 0; time < BURST; time++) {
            assertThat(from(client).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> from(String client) {
        return service.get("/things", "X-Forwarded-For", client);
    }
}
