package org.pprnet.ingest.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.pprnet.events.Json;
import org.pprnet.ingest.Endpoint;
import org.pprnet.ingest.TestIngest;

/** Makes requests that must be refused, of many kinds, for every endpoint; the same ones for the same seed. */
final class HostileRequests {

    private static final JsonMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final List<String> METHODS = List.of("PATCH", "TRACE", "PROPFIND", "FOO", "DELETE", "POST",
            "PUT", "M-SEARCH", "LOCK", "A".repeat(200), "G\u00cbT");
    private static final List<String> TYPES = List.of("application/xml", "text/html", "multipart/form-data",
            "application/x-www-form-urlencoded", "application/octet-stream", "image/png", "garbage", "///", ";",
            "application/", "*/*", "application/json; charset=klingon", "a/b; c=\"", "\u00ff/\u00fe");
    private static final List<String> ACCEPTED = List.of("text/html", "garbage", ";;;", "///", "a/b, ,,",
            "\u00ff/\u00fe",
            "application/json;q=-1", "application/problem+json", "x".repeat(3_000));
    private static final List<String> IDS = List.of("0", "%00", "%2e%2e%2f", "..%2f..%2fetc", "%zz", "%", "%u0041",
            "%c0%af", "%ff", "0190d5a0-7b1c-7000-8000", "0190d5a0-7b1c-7000-8000-000000000000'", "{id}",
            "%0d%0aSet-Cookie:%20a=b", "\u0080\u00ff", "null", "-1", "1%20or%201=1", "%7B%22a%22%3A1%7D",
            "%F0%9F%98%80",
            "0190d5a0-7b1c-7000-8000-000000000000", "x".repeat(2_000), "%00".repeat(300), "a;b=c", "%25", "%5c..%5c");
    private static final List<String> MONTHS = List.of("2022-13", "2022-00", "0000-01", "99999-01", "2022-1", "%00",
            "2022-11-01", "x", "%ff", "%zz", "-2022-11", "2022-11%0a", "9".repeat(1_000));
    private static final List<String> DOIS = List.of("no-doi", "10.", "10.1000", "%00", "10.1000/%00", "10.1000/%zz",
            "11.1000/x", "10.1000/", "x%20y", "%0d%0a", "10.1000/%ff", "10.1000/" + "x".repeat(3_000),
            "10.1000/%ed%a0%80", "10.1000/%10");

    private final Random random;
    private final List<Endpoint> endpoints;
    private final String admin;
    private final String author = TestIngest.author("somebody-else");
    private final String nobody = TestIngest.token("nobody");
    private final UUID draft;
    private final UUID published;

    HostileRequests(long seed, List<Endpoint> endpoints, String admin, UUID draft, UUID published) {
        this.random = new Random(seed);
        this.endpoints = List.copyOf(endpoints);
        this.admin = admin;
        this.draft = draft;
        this.published = published;
    }

    RawRequest next() {
        return switch (random.nextInt(12)) {
            case 0 -> oddMethod();
            case 1 -> oddType();
            case 2, 3 -> noJson();
            case 4, 5 -> brokenRule();
            case 6 -> badAddress();
            case 7 -> badParameter();
            case 8 -> badHeader();
            case 9 -> notAllowed();
            case 10 -> noImport();
            default -> badFraming();
        };
    }

    private RawRequest oddMethod() {
        Endpoint endpoint = one(endpoints);
        List<String> offered = endpoints.stream().filter(other -> other.path().equals(endpoint.path()))
                .map(Endpoint::method).toList();
        String method = one(METHODS.stream().filter(other -> !offered.contains(other)).toList());
        return authorised(method, address(endpoint)).json("{}").as("method", endpoint.path());
    }

    private RawRequest oddType() {
        Endpoint endpoint = one(endpoints.stream().filter(other -> other.method().matches("PUT|POST")).toList());
        return authorised(endpoint.method(), address(endpoint)).with("If-Match", "*")
                .body(one(TYPES), "{\"title\": \"t\", \"summary\": \"s\", \"teaser\": \"t\", \"flags\": []}"
                        .getBytes(StandardCharsets.UTF_8))
                .as("type", endpoint.path());
    }

    /** In good form, but from somebody who may not. */
    private RawRequest notAllowed() {
        boolean hasNoRole = random.nextBoolean();
        Endpoint endpoint = one(endpoints.stream()
                .filter(any -> any.path().startsWith("/submissions") && !any.path().equals("/submissions/vocabulary"))
                .filter(any -> hasNoRole
                        || any.path().matches("/submissions/(issues|retractions|imports|export|rest).*"))
                .toList());
        String token = hasNoRole ? nobody : author;
        return RawRequest.to(endpoint.method(), address(endpoint)).with("Authorization", "Bearer " + token)
                .with("If-Match", "*").json("{\"title\": \"t\", \"summary\": \"s\"}")
                .as("not allowed", endpoint.path());
    }

    /** Lines are left out: of those, each has its own answer in the report of the run. */
    private RawRequest noImport() {
        String path = one(List.of("/submissions/imports", "/submissions/restorations"));
        String query = one(List.of("", "?dryRun=x", "?dryRun=true&dryRun=no", "?unknown=1", "?dryRun=%00"));
        String type = path.endsWith("imports") ? "text/plain" : "application/vnd.pprnet.backup";
        return authorised("POST", path + query).body(type, one(List.of(noise(), new byte[0], new byte[100],
                "no page of the blog".getBytes(StandardCharsets.UTF_8)))).as("import", path);
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(500)];
        random.nextBytes(noise);
        noise[0] = '@';
        return noise;
    }

    private RawRequest noJson() {
        Endpoint endpoint = one(jsonEndpoints());
        return authorised(endpoint.method(), address(endpoint)).with("If-Match", "*")
                .body("application/json", noJsonBody()).as("json", endpoint.path());
    }

    private byte[] noJsonBody() {
        String text = one(List.of("{", "{\"title\": \"t\", \"summary\": \"s\"", "[".repeat(1 + random.nextInt(20_000)),
                "{\"a\":".repeat(1 + random.nextInt(20_000)), "{'title': 't', 'summary': 's'}", "NaN", "{} {}", "\"t\"",
                "17", "true", "{\"title\": \"t\", \"summary\": \"s\",}", "{\"title\": \"\t\"}", "// nothing\n{}",
                "{\"title\": 1e999999999}", "{\"title\": " + "9".repeat(5_000) + "}", "\u0000",
                "{\"title\": \"\\x41\"}",
                "{\"title\": \"t\", \"title\": \"u\", \"summary\": \"s\"}", "{\"teaser\": \"t\", \"teaser\": \"u\"}",
                "{\"flags\": [], \"flags\": []}", "{\"reason\": \"r\", \"reason\": \"s\"}",
                "<title>t</title>", "title=t&summary=s", "[]", "null", "[null]", "{\"\": {}}", "\ufeff{"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            byte[] noText = {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xc3, (byte) 0x28, (byte) 0xff,
                '"', '}'};
            return noText;
        }
        if (random.nextInt(8) == 0) {
            return noise();
        }
        return bytes;
    }

    private RawRequest brokenRule() {
        Endpoint endpoint = one(jsonEndpoints());
        ObjectNode body = Json.mapper().createObjectNode();
        switch (endpoint.path()) {
            case "/submissions", "/submissions/{id}" -> draft(body);
            case "/submissions/issues/{month}" -> body.put("teaser", "t");
            case "/submissions/retractions/{doi}" -> body.putArray("flags");
            default -> body.put("reason", "r");
        }
        breakOne(endpoint, body);
        return authorised(endpoint.method(), address(endpoint)).with("If-Match", "*").json(escaped(body))
                .as("rule", endpoint.path());
    }

    /** Half a surrogate pair has no bytes of its own. */
    private static String escaped(ObjectNode body) {
        try {
            return ASCII.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void draft(ObjectNode body) {
        body.put("title", "t").put("summary", "s").put("practiceImplications", "p").put("citation", "c");
    }

    private void breakOne(Endpoint endpoint, ObjectNode body) {
        List<String> fields = switch (endpoint.path()) {
            case "/submissions", "/submissions/{id}" -> List.of("title", "summary", "practiceImplications", "citation",
                    "issue", "slug", "topics", "researchTypes");
            case "/submissions/issues/{month}" -> List.of("teaser");
            case "/submissions/retractions/{doi}" -> List.of("flags");
            default -> endpoint.method().equals("PUT") ? List.of("issue", "at") : List.of("reason");
        };
        if (endpoint.method().equals("PUT") && endpoint.path().endsWith("/publication")) {
            body.removeAll();
        }
        if (random.nextInt(4) == 0) {
            body.put(one(List.of("", "__proto__", "id", "state", "version", "\u0000", "title ", "Title", "owner",
                    "x".repeat(3_000), "'; drop table submission; --", "\ud800", "a/b~c", "\u202e", "<script>")), "x");
            return;
        }
        wrong(body, one(fields));
    }

    private void wrong(ObjectNode body, String field) {
        switch (random.nextInt(11)) {
            case 0 -> body.put(field, random.nextInt());
            case 1 -> body.put(field, random.nextBoolean());
            case 2 -> body.putObject(field).put("a", 1);
            case 3 -> body.putArray(field).add(7).add("astrology").addNull();
            case 4 -> body.put(field, "a\u0000b");
            case 5 -> body.put(field, "a\ud800b");
            case 6 -> body.put(field, "\udc00");
            case 7 -> body.put(field, "\u000b\uffff");
            case 8 -> body.put(field, 1e300);
            case 9 -> body.put(field, "\u0001" + "x".repeat(random.nextInt(200_000)));
            default -> body.putArray(field).addArray().addObject();
        }
    }

    private RawRequest badAddress() {
        Endpoint endpoint = one(endpoints.stream().filter(other -> other.path().contains("{")).toList());
        List<String> bad = endpoint.path().contains("{month}")
                ? MONTHS
                : endpoint.path().contains("{doi}") ? DOIS : IDS;
        String address = endpoint.path().replaceAll("\\{\\w+}", java.util.regex.Matcher.quoteReplacement(one(bad)));
        return authorised(endpoint.method(), address).with("If-Match", "*")
                .json(endpoint.path().contains("issues")
                        ? "{\"teaser\": \"t\"}"
                        : endpoint.path().contains("retractions")
                                ? "{\"flags\": []}"
                                : "{\"title\": \"t\", \"summary\": \"s\"}")
                .as("address", endpoint.path());
    }

    private RawRequest badParameter() {
        Endpoint endpoint = one(endpoints.stream().filter(other -> other.method().equals("GET")
                && other.path().matches("/submissions.*|/state") && !other.path().matches(".*(imports|restorations).*"))
                .toList());
        String name = one(switch (endpoint.path()) {
            case "/submissions" -> List.of("state", "issue", "cursor", "limit", "unknown");
            case "/submissions/{id}/revisions" -> List.of("cursor", "limit", "unknown");
            case "/submissions/{id}/difference" -> List.of("from", "to", "unknown");
            case "/submissions/{id}/receipt" -> List.of("wait", "unknown");
            case "/state" -> List.of("deep", "position", "unknown");
            default -> List.of("unknown", "q", "limit");
        });
        String value = one(
                List.of("x", "-1", "101", "99999999999999999999", "%00", "%zz", "%", "1e3", "0x10", "AAAA",
                        "bm8tY3Vyc29y", "%F0%9F%98%80", "2022-13", "%ff", "'", "[]", "{}", "null", "1,2", "+", "%2B",
                        "x".repeat(5_000)));
        return authorised("GET", address(endpoint) + "?" + name + "=" + value).as("parameter", endpoint.path());
    }

    private RawRequest badHeader() {
        UUID key = UUID.randomUUID();
        String content = "{\"title\": \"t\", \"summary\": \"s\"}";
        String item = "/submissions/" + draft;
        return switch (random.nextInt(9)) {
            case 0 -> authorised("PUT", item).json(content).as("no condition", "/submissions/{id}");
            case 1 -> authorised("PUT", item).with("If-Match", one(List.of("1", "W/\"1\"", "\"0\"", "\"", "**", ",",
                    "\"" + "9".repeat(4_000) + "\"", "\u00ff"))).json(content).as("condition", "/submissions/{id}");
            case 2 -> authorised("POST", "/submissions").with("Idempotency-Key", one(List.of("", " ", "a b", "\u00e9",
                    "k".repeat(256), "a\tb"))).json(content).as("key", "/submissions");
            case 3 -> authorised("GET", item).with("Accept", one(List.of("image/png", "text/csv", "application/xml",
                    "a/b;q=2"))).as("accept", "/submissions/{id}");
            case 4 -> authorised("POST", "/submissions").with("X-Long", "x".repeat(9_000 + random.nextInt(60_000)))
                    .with("Accept", "*/*")
                    .json(content).as("long header", "/submissions");
            case 5 -> RawRequest.to("POST", "/submissions")
                    .with("Authorization", one(List.of("Bearer", "Bearer ", "Basic YTpi",
                            "Bearer a.b.c", "Bearer " + key, "Bearer \u00ff", "Bearer " + "x".repeat(4_000),
                            "Bearer ..",
                            "Negotiate", "Bearer eyJhbGciOiJub25lIn0.e30.")))
                    .json(content).as("token", "/submissions");
            case 6 -> authorised("GET", "/submissions/" + draft + "/revisions").with("X-Bad\u0000", "a")
                    .with("Accept", "*/*")
                    .as("NUL in a header", "/submissions/{id}/revisions");
            case 7 ->
                authorised("POST", "/submissions").with("Expect", "miracles").json("{").as("expect", "/submissions");
            default -> authorised("POST", "/submissions").with("Content-Encoding", one(List.of("gzip", "deflate", "br",
                    "zip"))).json("{").as("encoding", "/submissions");
        };
    }

    private RawRequest badFraming() {
        String token = "Host: localhost\r\nConnection: close\r\nAuthorization: Bearer " + admin + "\r\n";
        String post = "POST /submissions HTTP/1.1\r\n" + token + "Content-Type: application/json\r\n";
        String body = "{\"title\": \"t\", \"summary\": \"s\"}";
        String text = one(List.of(
                post + "Content-Length: abc\r\n\r\n" + body,
                post + "Content-Length: -1\r\n\r\n" + body,
                post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n" + body,
                post + "Content-Length: 99999999999999999999\r\n\r\n" + body,
                post + "Content-Length: 30, 31\r\n\r\n" + body,
                post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nxyz\r\n" + body + "\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body + "\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n" + body + "\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n" + body,
                post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}garbage\r\n0\r\n\r\n",
                "GARBAGE\r\n\r\n", "GET\r\n\r\n", " \r\n\r\n", "GET / HTTP/9.9\r\n" + token + "\r\n",
                "GET /submissions FTP/1.1\r\n" + token + "\r\n", "GET /submissions\r\n" + token + "\r\n",
                "GET /submissions HTTP/1.1 x\r\n" + token + "\r\n",
                "GET /" + "x".repeat(70_000) + " HTTP/1.1\r\n" + token + "\r\n",
                "GET /no/such\u0000place HTTP/1.1\r\n" + token + "\r\n",
                "GET /no\\such HTTP/1.1\r\n" + token + "\r\n", "GET /no^such`<>|{} HTTP/1.1\r\n" + token + "\r\n",
                "GET //submissions//x HTTP/1.1\r\n" + token + "\r\n",
                "GET /submissions/../../etc/passwd HTTP/1.1\r\n" + token + "\r\n",
                "GET http://elsewhere.example/x HTTP/1.1\r\n" + token + "\r\n", "GET * HTTP/1.1\r\n" + token + "\r\n",
                "GET no-slash HTTP/1.1\r\n" + token + "\r\n", "GET :::// HTTP/1.1\r\n" + token + "\r\n",
                "CONNECT elsewhere.example:443 HTTP/1.1\r\n" + token + "\r\n",
                "GET /no HTTP/1.1\r\nno colon here\r\n" + token + "\r\n",
                "GET /no HTTP/1.1\r\n: no name\r\n" + token + "\r\n",
                "GET /no HTTP/1.1\r\nX: a\r\n folded\r\n" + token + "\r\n",
                "GET /no HTTP/1.1\r\nX : a\r\n" + token + "\r\n",
                "GET /no%0d%0aSet-Cookie:a=b HTTP/1.1\r\n" + token + "\r\n",
                "GET /no?%0d%0aSet-Cookie:a=b HTTP/1.1\r\n" + token + "\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"));
        return RawRequest.of("framing", "", text);
    }

    private List<Endpoint> jsonEndpoints() {
        return endpoints.stream().filter(endpoint -> endpoint.method().matches("PUT|POST")
                && !endpoint.path().matches(".*/(imports|restorations)")
                || endpoint.equals(new Endpoint("DELETE", "/submissions/{id}/publication"))).toList();
    }

    private RawRequest.Draft authorised(String method, String address) {
        RawRequest.Draft request = RawRequest.to(method, address).with("Authorization", "Bearer " + admin);
        return random.nextInt(4) == 0 ? request.with("Accept", one(ACCEPTED)) : request;
    }

    private String address(Endpoint endpoint) {
        String id = endpoint.path().contains("publication") ? published.toString() : draft.toString();
        return endpoint.path().replace("{id}", id).replace("{month}", "2022-11").replace("{doi}", "10.1000/1")
                .replace("{selector}", "liveness");
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

}
