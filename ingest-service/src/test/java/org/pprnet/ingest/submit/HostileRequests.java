package org.pprnet.ingest.submit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.pprnet.ingest.TestIngest;

/** Makes requests of which each is wrong in one way at least. */
final class HostileRequests {

    private static final String JSON = "application/json";
    private static final String GOOD_TEXTS = "\"title\": \"t\", \"summary\": \"s\"";

    private final Random random;
    private final String draft;
    private final List<Supplier<Request>> kinds = List.of(this::brokenJson, this::wrongField, this::wrongText,
            this::unknownField, this::wrongAddress, this::wrongQuery, this::wrongMethod, this::wrongType,
            this::wrongToken, this::wrongCondition, this::tooLarge, this::wrongKey, this::wrongLines, this::wrongPage);

    /** @param draft id of a submission that is there */
    HostileRequests(Random random, String draft) {
        this.random = random;
        this.draft = draft;
    }

    /** @param headers names and values in turn */
    record Request(String token, String method, String path, byte[] body, String... headers) {

        @Override
        public String toString() {
            String text = body == null ? "" : new String(body, 0, Math.min(200, body.length), StandardCharsets.ISO_8859_1);
            return "%s %s %s %s".formatted(method, path, Arrays.toString(headers), text);
        }
    }

    Request next() {
        return one(kinds).get();
    }

    private Request brokenJson() {
        String json = one(List.of("{", "[", "\"", "nul", "{\"title\": }", "{'title': 't'}", "{\"title\": \"t\"", "\u0000", "{}}",
                "[" + "[".repeat(2_000), "{\"a\":".repeat(3_000), "{" + GOOD_TEXTS + "} trailing", "\uFEFF", "NaN",
                "{\"title\": \"\\uZZZZ\", \"summary\": \"s\"}", "{" + GOOD_TEXTS + ", \"title\": \"again\"}", "1e9999",
                "{\"title\": \"t\u0001\", \"summary\": \"s\"}", "{\"title\": 01}"));
        return write(json);
    }

    private Request wrongField() {
        String value = one(List.of("1", "true", "[]", "{}", "[\"x\"]", "null", "1.5", "{\"a\": {\"b\": []}}"));
        String field = one(List.of("title", "summary"));
        String other = field.equals("title") ? "summary" : "title";
        return write("{\"%s\": %s, \"%s\": \"x\"}".formatted(field, value, other));
    }

    private Request wrongText() {
        String more = one(List.of("\"issue\": \"2022-13\"", "\"issue\": \"May\"", "\"issue\": 5", "\"slug\": \"No Slug\"",
                "\"slug\": \"../etc\"", "\"slug\": \"%s\"".formatted(UUID.randomUUID()), "\"topics\": [\"nonsense\"]",
                "\"topics\": \"empathy\"", "\"topics\": [null]", "\"topics\": [[\"empathy\"]]", "\"researchTypes\": {}",
                "\"citation\": \"\\u0000\"", "\"citation\": \"\\u0010\"", "\"practiceImplications\": \"\\ud800\"",
                "\"practiceImplications\": \"\\udfff x\"", "\"citation\": \"" + "c".repeat(4_001) + "\"", "\"citation\": 7",
                "\"practiceImplications\": []"));
        return write("{" + GOOD_TEXTS + ", " + more + "}");
    }

    private Request unknownField() {
        String name = one(List.of("id", "state", "__proto__", "constructor", "version", "author", "Title", "title ",
                "'; drop table submission; --", "<script>", "$ref", "class"));
        return write("{%s, \"%s\": \"x\"}".formatted(GOOD_TEXTS, name));
    }

    private Request wrongAddress() {
        String path = one(List.of("/submissions/1", "/submissions/%00", "/submissions/" + UUID.randomUUID(),
                "/submissions/../../etc/passwd", "/submissions/%2e%2e%2fetc", "/submissions/" + "x".repeat(3_000),
                "/submissions/" + draft + "/nothing", "/submissions/%27%20or%201=1", "/submissions/%0d%0aSet-Cookie:a=b",
                "/submissions/" + draft.substring(1), "/submissions/%F0%28%8C%BC", "/submissions/imports/x",
                "/submissions/restorations/x", "/submissions/" + draft + "/difference?from=0",
                "/submissions/" + draft + "/difference?to=99999999999", "/submissions/" + draft + "/receipt",
                "/nothing", "/desk/nothing"));
        return new Request(TestIngest.admin(), "GET", path, null);
    }

    private Request wrongQuery() {
        String query = one(List.of("limit=0", "limit=101", "limit=-1", "limit=x", "limit=99999999999999", "cursor=x",
                "cursor=", "cursor=" + "A".repeat(500), "state=lost", "state=%00", "issue=2022-1", "issue=x", "q=%00",
                "q=" + "w".repeat(1_001), "sort=title", "limit=6&limit=7x", "minPosition=-1", "minPosition=x",
                "utm_source=x", "%00=1"));
        return new Request(TestIngest.author("a"), "GET", "/submissions?" + query, null);
    }

    private Request wrongMethod() {
        String method = one(List.of("PATCH", "TRACE", "PROPFIND", "BREW", "DELETE", "PUT"));
        String path = one(List.of("/submissions", "/submissions/vocabulary", "/submissions/export", "/state"));
        return new Request(TestIngest.admin(), method, path, "{}".getBytes(StandardCharsets.UTF_8), "Content-Type", JSON);
    }

    private Request wrongType() {
        String type = one(List.of("text/html", "application/xml", "text/plain", "application/x-yaml", "nonsense",
                "application/x-www-form-urlencoded", "multipart/form-data", "application/json-patch+json", "*/*"));
        return new Request(TestIngest.author("a"), "POST", "/submissions", bytes("{" + GOOD_TEXTS + "}"), "Content-Type",
                type);
    }

    private Request wrongToken() {
        String token = one(List.of("x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "....", "e30.e30.e30", "\"", "x".repeat(5_000)));
        return new Request(token, one(List.of("GET", "POST", "PUT", "DELETE")), "/submissions/" + draft, bytes("{}"),
                "Content-Type", JSON);
    }

    private Request wrongCondition() {
        String[] headers = one(List.of(new String[]{"Content-Type", JSON},
                new String[]{"Content-Type", JSON, "If-Match", "\"99\""},
                new String[]{"Content-Type", JSON, "If-Match", "99"}, new String[]{"Content-Type", JSON, "If-Match", ""},
                new String[]{"Content-Type", JSON, "If-Match", "W/\"1\""},
                new String[]{"Content-Type", JSON, "If-Match", "x".repeat(4_000)}));
        return new Request(TestIngest.admin(), "PUT", "/submissions/" + draft, bytes("{" + GOOD_TEXTS + "}"), headers);
    }

    private Request tooLarge() {
        String field = one(List.of("title", "summary"));
        int length = field.equals("title") ? 1_001 + random.nextInt(5_000) : 1_536 * 1024 + 1;
        // Long texts are dear: most of the time it is a title.
        boolean dear = field.equals("summary") && random.nextInt(10) > 0;
        return write(dear
                ? "{\"title\": \"%s\", \"summary\": \"s\"}".formatted("x".repeat(1_001))
                : "{\"%s\": \"%s\", \"%s\": \"s\"}".formatted(field, "x".repeat(length),
                        field.equals("title") ? "summary" : "title"));
    }

    private Request wrongKey() {
        String key = one(List.of("", "with space", "x".repeat(256), "\u00e9", "tab\there"));
        return new Request(TestIngest.author("a"), "POST", "/submissions", bytes("{" + GOOD_TEXTS + "}"), "Content-Type",
                JSON, "Idempotency-Key", key.isEmpty() ? "  " : key);
    }

    private Request wrongLines() {
        String path = one(List.of("/submissions/retractions/10.1000/1", "/submissions/retractions/nonsense",
                "/submissions/retractions/" + "1".repeat(3_000), "/submissions/issues/2022-13", "/submissions/issues/x",
                "/submissions/issues/2022-11", "/submissions/" + draft + "/publication"));
        String body = one(List.of("{\"flags\": {}}", "{\"flags\": [1]}", "{\"flags\": [{\"kind\": \"x\"}]}", "[]", "\"x\"",
                "{\"teaser\": 1}", "{\"teaser\": \"\"}", "{\"at\": \"now\"}", "{\"at\": \"9999-99-99T00:00:00Z\"}",
                "{\"issue\": \"0000-00\"}", "{\"x\": 1}", "{\"flags\": [{\"kind\": \"retraction\", \"date\": \"x\"}]}"));
        return new Request(TestIngest.admin(), "PUT", path, bytes(body), "Content-Type", JSON);
    }

    private Request wrongPage() {
        byte[] page = one(List.of(new byte[0], bytes("no page of the blog"), new byte[]{0, 1, 2, (byte) 0xff, (byte) 0xfe},
                noise(1 + random.nextInt(2_000)), bytes("\u0000".repeat(100))));
        return new Request(TestIngest.admin(), "POST", "/submissions/imports" + one(List.of("", "?dryRun=true", "?dryRun=x")),
                page, "Content-Type", "text/plain");
    }

    private Request write(String json) {
        String path = one(List.of("/submissions", "/submissions", "/submissions/" + draft));
        String method = path.equals("/submissions") ? "POST" : "PUT";
        return new Request(TestIngest.admin(), method, path, bytes(json), "Content-Type", JSON, "If-Match", "*");
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What no client would send: the message itself is broken. */
    static List<String> brokenFraming(String token) {
        String head = "Host: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\n";
        List<String> requests = new ArrayList<>();
        requests.add("POST /submissions HTTP/1.1\r\n" + head + "Content-Length: 5\r\nContent-Length: 50\r\n\r\n{\"a\":");
        requests.add("POST /submissions HTTP/1.1\r\n" + head + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n");
        requests.add("POST /submissions HTTP/1.1\r\n" + head + "Transfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n0\r\n\r\n");
        requests.add("POST /submissions HTTP/1.1\r\n" + head + "Content-Length: -1\r\n\r\n{}");
        requests.add("POST /submissions HTTP/1.1\r\n" + head + "Content-Length: x\r\n\r\n{}");
        requests.add("POST /submissions HTTP/1.1\r\n" + head + "Content-Length: 100\r\n\r\n{\"title\": \"cut off");
        requests.add("POST /submissions HTTP/1.1\r\n" + head
                + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}");
        requests.add("GET /submissions HTTP/9.9\r\n" + head + "\r\n");
        requests.add("GET\r\n\r\n");
        requests.add("\u0000\u0001\u0002\r\n\r\n");
        requests.add("GET /submissions\u0000 HTTP/1.1\r\n" + head + "\r\n");
        requests.add("GET /%zz HTTP/1.1\r\n" + head + "\r\n");
        requests.add("GET /submissions?q=%zz HTTP/1.1\r\n" + head + "\r\n");
        requests.add("GET /" + "x".repeat(70_000) + " HTTP/1.1\r\n" + head + "\r\n");
        requests.add("GET /submissions/1 HTTP/1.1\r\nX-Long: " + "x".repeat(100_000) + "\r\n" + head + "\r\n");
        requests.add("GET /submissions/1 HTTP/1.1\r\nBad Header: x\r\n" + head + "\r\n");
        return requests;
    }
}
