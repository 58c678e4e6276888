package org.pprnet.ingest.access.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pprnet.ingest.TestIngest;

/**
 * As much of a browser as signing in takes: it keeps the desk's cookies and follows redirects and refreshes, and a Strict cookie it
 * shows only where no other site had a part in sending it there (RFC 6265bis, section 5.2).
 */
final class TestBrowser {

    static final String SITE = "http://localhost:8080";

    private static final HttpClient ELSEWHERE = HttpClient.newHttpClient();
    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static final Pattern REFRESH = Pattern.compile("<meta http-equiv=\"refresh\" content=\"0; url=([^\"]*)\">");

    private final TestIngest ingest;
    private final String client = "198.18.0." + CLIENTS.incrementAndGet();
    private final Map<String, Kept> cookies = new HashMap<>();
    private URI address = URI.create(SITE);
    private HttpResponse<String> answer;

    private record Kept(String value, boolean isStrict) {}

    TestBrowser(TestIngest ingest) {
        this.ingest = ingest;
    }

    /** Goes to an address, as from a link on a page of the desk, and on from there until a page is shown. */
    TestBrowser open(String wanted) {
        follow(wanted, false);
        Matcher refresh = REFRESH.matcher(answer.body());
        return refresh.find() ? open(refresh.group(1).replace("&amp;", "&")) : this;
    }

    /** Goes as far as the provider sends it, and shows that: the address of the callback has not been asked for yet. */
    TestBrowser openAsFarAsTheCallback(String wanted) {
        ask(wanted, false);
        ask(location(), true);
        address = URI.create(location());
        return this;
    }

    /** Asks for an address to which another site sends it, and for those to which it is sent on from there. */
    TestBrowser comeFromElsewhere(String wanted) {
        follow(wanted, true);
        return this;
    }

    private void follow(String wanted, boolean sentFromElsewhere) {
        boolean fromElsewhere = sentFromElsewhere;
        ask(wanted, fromElsewhere);
        while (answer.headers().firstValue("Location").isPresent()) {
            fromElsewhere |= !isAtDesk();
            ask(location(), fromElsewhere);
        }
    }

    private String location() {
        return address.resolve(answer.headers().firstValue("Location").orElseThrow()).toString();
    }

    private boolean isAtDesk() {
        return address.toString().startsWith(SITE + "/");
    }

    private void ask(String wanted, boolean fromElsewhere) {
        address = URI.create(SITE).resolve(wanted);
        answer = isAtDesk() ? atDesk(fromElsewhere) : elsewhere();
    }

    private HttpResponse<String> atDesk(boolean fromElsewhere) {
        String shown = cookies.entrySet().stream().filter(cookie -> !fromElsewhere || !cookie.getValue().isStrict())
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue().value()).collect(Collectors.joining("; "));
        HttpResponse<String> page = ingest.send(null, "GET", address.toString().substring(SITE.length()),
                BodyPublishers.noBody(), "Accept", "text/html", "X-Forwarded-For", client, "Cookie", shown);
        page.headers().allValues("Set-Cookie").forEach(this::keep);
        return page;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], new Kept(pair[1], cookie.contains("SameSite=Strict")));
        }
    }

    private HttpResponse<String> elsewhere() {
        try {
            return ELSEWHERE.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return address.toString();
    }

    /** A parameter of the address. */
    String parameter(String name) {
        return TestProvider.parameters(address.getRawQuery()).get(name);
    }

    int status() {
        return answer.statusCode();
    }

    String body() {
        return answer.body();
    }

    String cookie(String name) {
        Kept kept = cookies.get(name);
        return kept == null ? null : kept.value();
    }

    void setCookie(String name, String value) {
        cookies.put(name, new Kept(value, false));
    }

    HttpResponse<String> answer() {
        return answer;
    }
}
