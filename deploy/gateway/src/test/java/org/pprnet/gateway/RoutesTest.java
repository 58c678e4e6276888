package org.pprnet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.gateway.Routes.Destination;

class RoutesTest {

    private final Routes routes = Routes.standard();

    @ParameterizedTest
    @CsvSource({
        "/, catalog",
        "/summaries?topic=attachment, catalog",
        "/assets/style.css, catalog",
        "/submissions, ingest",
        "/submissions/imports?dryRun=true, ingest",
        "/submissionsx, catalog",
        "/desk, ingest",
        "/desk/callback/oauth, ingest",
        "/search?q=%zz, search",
        "/search/suggest?q=a, search",
        "/feeds, feed",
        "/feeds/topics/attachment.atom, feed",
        "/feeds/hub, feed",
        "/oai?verb=Identify, feed",
        "/sitemap.xml, feed",
        "/sitemap-2.xml, feed",
        "/robots.txt, feed",
        "/openapi/search.yml, search",
        "/summaries/health, catalog",
    })
    void everyPathHasItsService(String target, String service) {
        assertThat(routes.find(target)).contains(new Destination(service, target));
    }

    @ParameterizedTest
    @CsvSource({"/state/feed, /state", "/state/feed?minPosition=7, /state?minPosition=7"})
    void stateOfAServiceIsFoundUnderItsName(String target, String atService) {
        assertThat(routes.find(target)).contains(new Destination("feed", atService));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/readiness", "/prometheus", "/metrics", "/state",
        "/state/feed?deep=true", "/state/ingest?position=3",
        "/state/feed?minPosition=1&d%65ep=true", "/state/nobody", "/%68ealth", "//health", "/./health", "/a/../health",
        "/a/%2e%2e/health", "http://localhost:8080/health", "HTTP://localhost/health/liveness"})
    void managementIsClosedHoweverItIsWritten(String target) {
        assertThat(routes.find(target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080/search?q=a, search, /search?q=a", "http://localhost:8080, catalog, /",
        "http://localhost:8080?topic=x, catalog, /?topic=x", "*, catalog, /*"})
    void addressesWithTheirOriginAreUnderstood(String target, String service, String atService) {
        assertThat(routes.find(target)).contains(new Destination(service, atService));
    }
}
