package org.pprnet.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pprnet.ingest.TestIngest;

class CrossSiteTest {

    private static final int ACCEPTED = 303;

    private final TestIngest ingest = TestIngest.shared();
    private final String session = TestIngest.desk("anna", "author");

    @Test
    void requestOfThePageItselfIsTaken() {
        assertThat(signOut("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "", "SAME-ORIGIN", "same-origin, cross-site"})
    void requestOfAnotherSiteIsRefusedAndChangesNothing(String site) {
        HttpResponse<String> answer = signOut("Sec-Fetch-Site", site, "Origin", "http://localhost:8080");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.body()).contains("did not come from a page of the desk");
        assertThat(ingest.page(session, "/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void requestThatSaysTwiceWhereItComesFromIsRefused() {
        assertThat(signOut("Sec-Fetch-Site", "same-origin", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(signOut("Origin", "http://localhost:8080", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void requestThatDoesNotSayWhereItComesFromIsRefused() {
        assertThat(signOut().statusCode()).isEqualTo(403);
    }

    @Test
    void olderBrowsersAreKnownByTheOriginOfTheSite() {
        assertThat(signOut("Origin", "http://localhost:8080").statusCode()).isEqualTo(ACCEPTED);
    }

    @Test
    void onThisMachineTheAddressThatWasAskedIsAnOriginToo() {
        assertThat(signOut("Origin", "http://127.0.0.1:" + ingest.port()).statusCode()).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://evil.example", "https://localhost:8080", "http://localhost:8081",
        "http://localhost", "http://localhost:8080.evil.example", "http://127.0.0.1:8080", ""})
    void otherOriginIsRefused(String origin) {
        assertThat(signOut("Origin", origin).statusCode()).isEqualTo(403);
    }

    @Test
    void foreignNameThatLeadsToThisMachineIsNotItsOrigin() throws IOException {
        assertThat(RawRequest.send(ingest.port(), "POST /desk/sign-out HTTP/1.1", "Host: evil.example",
                "Origin: http://evil.example", "Cookie: __Host-pprnet-desk=" + session, "Content-Length: 0"))
                .startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/sign-out", "/desk/sign-in", "/desk", "/desk/", "/desk/nothing/here",
        "/desk//sign-out", "/%64esk/sign-out", "/./desk/sign-out", "/x/../desk/sign-out", "/desk;a=b/sign-out",
        "/DESK/sign-out"})
    void noSpellingOfAnAddressIsAWayAround(String path) throws IOException {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "FROB")) {
            String answer = RawRequest.send(ingest.port(), method + " " + path + " HTTP/1.1", "Host: localhost",
                    "Sec-Fetch-Site: cross-site", "Cookie: __Host-pprnet-desk=" + session,
                    "Content-Type: application/x-www-form-urlencoded", "Content-Length: 0");
            assertThat(answer).as(method).doesNotContain("Set-Cookie").matches("(?s)HTTP/1.1 4\\d\\d .*");
        }
        assertThat(ingest.page(session, "/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void pagesOfOthersCannotReadTheDesk() {
        for (HttpResponse<String> answer : List.of(ingest.page(session, "/desk"), ingest.page(null, "/desk"),
                ingest.page(session, "/desk/nothing"))) {
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
    }

    private HttpResponse<String> signOut(String... headers) {
        List<String> all = new ArrayList<>(List.of("Cookie", "__Host-pprnet-desk=" + session, "Accept", "text/html",
                "Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(List.of(headers));
        return ingest.send(null, "POST", "/desk/sign-out", BodyPublishers.ofString(""), all.toArray(String[]::new));
    }
}
