package org.pprnet.ingest.access;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.pprnet.ingest.TestIngest;

/** A link to sign in with, and the browser of a client of its own that uses it. */
record ATicket(JWTClaimsSet claims) {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    static ATicket of(String subject, String... roles) {
        return new ATicket(new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString()).subject(subject)
                .claim("name", "Dr. " + subject).claim("roles", List.of(roles)).audience("pprnet-sign-in")
                .expirationTime(Date.from(Instant.now().plusSeconds(600))).build());
    }

    ATicket audience(String audience) {
        return new ATicket(new JWTClaimsSet.Builder(claims).audience(audience).build());
    }

    ATicket endedAt(Instant end) {
        return new ATicket(new JWTClaimsSet.Builder(claims).expirationTime(Date.from(end)).build());
    }

    String text() {
        return TestIngest.signed(TestIngest.SECRET, claims);
    }

    static HttpResponse<String> show(TestIngest ingest, String ticket) {
        return ingest.send(null, "GET", "/desk/sign-in?ticket=" + ticket, BodyPublishers.noBody(), "Accept",
                "text/html", "X-Forwarded-For", freshClient());
    }

    static HttpResponse<String> use(TestIngest ingest, String ticket, String next) {
        return use(ingest, freshClient(), ticket, next);
    }

    static HttpResponse<String> use(TestIngest ingest, String client, String ticket, String next) {
        String form = "ticket=" + URLEncoder.encode(ticket, StandardCharsets.UTF_8) + "&next="
                + URLEncoder.encode(next, StandardCharsets.UTF_8);
        return ingest.send(null, "POST", "/desk/sign-in", BodyPublishers.ofString(form), "Content-Type",
                "application/x-www-form-urlencoded", "Accept", "text/html", "Sec-Fetch-Site", "same-origin",
                "X-Forwarded-For", client);
    }

    /** The session that an answer opens. */
    static String session(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst("^__Host-pprnet-desk=", "")
                .replaceFirst(";.*", "");
    }

    static String freshClient() {
        int number = CLIENTS.incrementAndGet();
        return "203.0.%d.%d".formatted(number / 250, number % 250);
    }
}
