package org.pprnet.ingest.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import org.pprnet.ingest.Endpoint;
import org.pprnet.ingest.TestIngest;

/** Makes requests to the desk that must be refused, as a browser or something worse sends them; the same ones for the same seed. */
final class HostileForms {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String IMPORTS = "/desk/imports";
    private static final String SIGN_IN = "/desk/sign-in";
    private static final String SUBMISSION = "/desk/submissions/{id}";
    private static final String COOKIE = "__Host-pprnet-desk=";
    private static final String LONG = "x".repeat(1_001);
    private static final List<String> PAGES = List.of("text/html", "text/html,application/xhtml+xml;q=0.9",
            "text/html;charset=utf-8, */*;q=0.1");
    /** None of them asks for a page. */
    private static final List<String> ACCEPTED = List.of("application/problem+json", "image/png", "*/*;q=banana",
            "garbage", ";;;", "a/b, ,,", "///", "\u00ff/\u00fe", "application/json;q=-1", "x".repeat(3_000));
    private static final List<String> IDS = List.of("0", "%00", "%2e%2e%2f", "..%2f..%2fetc", "%zz", "%", "%u0041",
            "%ff", "0190d5a0-7b1c-7000-8000", "0190d5a0-7b1c-7000-8000-000000000000", "%0d%0aSet-Cookie:%20a=b",
            "1%20or%201=1", "x".repeat(2_000), "%00".repeat(300), "a;b=c", "%5c..%5c",
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "\u0080\u00ff");
    private static final List<String> BROKEN_ESCAPES = List.of("title=%zz&summary=s", "title=%", "%u0041=x",
            "title=t%2",
            "title=%%%&topics=%", "reason=%g0", "title=t&%=");

    private final Random random;
    private final List<Endpoint> endpoints;
    private final UUID draft;
    private final UUID published;
    private final String admin = session("the-admin", "admin");
    private final String other = session("somebody-else", "author");
    private final String nobody = session("nobody");

    HostileForms(long seed, List<Endpoint> endpoints, UUID draft, UUID published) {
        this.random = new Random(seed);
        this.endpoints = List.copyOf(endpoints);
        this.draft = draft;
        this.published = published;
    }

    RawRequest next() {
        return switch (random.nextInt(11)) {
            case 0 -> oddMethod();
            case 1 -> oddType();
            case 2 -> otherSite();
            case 3 -> noSession();
            case 4 -> notAllowed();
            case 5, 6 -> brokenForm();
            case 7 -> brokenUpload();
            case 8 -> badAddress();
            case 9 -> badParameter();
            default -> badHeader();
        };
    }

    private RawRequest oddMethod() {
        Endpoint endpoint = one(endpoints);
        List<String> offered = endpoints.stream().filter(same -> same.path().equals(endpoint.path()))
                .map(Endpoint::method).toList();
        String method = one(List.of("PATCH", "TRACE", "PROPFIND", "DELETE", "PUT", "POST", "BREW").stream()
                .filter(any -> !offered.contains(any)).toList());
        return inside(method, address(endpoint)).body(FORM, bytes("title=t")).as("method", endpoint.path());
    }

    private RawRequest oddType() {
        Endpoint endpoint = one(forms());
        String type = one(List.of("application/json", "text/plain", "application/xml", "multipart/mixed; boundary=x",
                "garbage", "///", ";", "\u00ff/\u00fe", "application/x-www-form-urlencode", "*/*"));
        return inside("POST", address(endpoint)).body(type, bytes("title=t&summary=s&edition=1")).as("type",
                endpoint.path());
    }

    /** In good form, but from the page of another site. */
    private RawRequest otherSite() {
        Endpoint endpoint = one(endpoints.stream().filter(any -> any.method().equals("POST")).toList());
        RawRequest.Draft request = RawRequest.to("POST", address(endpoint)).with("Cookie", COOKIE + admin)
                .with("Accept", accept());
        String site = one(
                List.of("cross-site", "same-site", "none", "", "SAME-ORIGIN", "same-origin, same-origin", "\u00ff"));
        String origin = one(List.of("https://elsewhere.example", "null", "", "http://localhost.elsewhere.example",
                "://", "http://[", "javascript:alert(1)", "x".repeat(3_000)));
        return (random.nextBoolean() ? request.with("Sec-Fetch-Site", site) : request.with("Origin", origin))
                .body(FORM, bytes("title=t&summary=s&edition=1&reason=r")).as("other site", endpoint.path());
    }

    /** What is typed comes back to whoever has no session, so it can be hostile too. */
    private RawRequest noSession() {
        Endpoint endpoint = one(closed());
        String session = one(
                List.of("", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "\"", "....", "\u00ff", "x".repeat(5_000),
                        admin.substring(0, admin.length() - 4), TestIngest.token("the-admin", "admin")));
        String typed = one(List.of("title=%3Cscript%3Ealert(1)%3C/script%3E", "title=%00%ff%ed%a0%80", "%zz=%",
                "a=b&".repeat(2_000), "=&=&&&=", "%3Cscript%3Ealert(1)=x", "title=" + "x".repeat(30_000)));
        RawRequest.Draft request = RawRequest.to(endpoint.method(), address(endpoint))
                .with("Sec-Fetch-Site", "same-origin").with("Accept", accept())
                .with("Cookie", one(List.of(COOKIE, "pprnet-desk=", "=;;;" + COOKIE, "a=b; " + COOKIE)) + session);
        return (endpoint.method().equals("GET") ? request : request.body(FORM, bytes(typed))).as("no session",
                endpoint.path());
    }

    private RawRequest notAllowed() {
        boolean hasNoRole = random.nextBoolean();
        Endpoint endpoint = one(closed().stream().filter(any -> hasNoRole
                || any.path().matches("/desk/(issues|imports.*|submissions/.*)")).toList());
        return as(hasNoRole ? nobody : other, endpoint.method(), address(endpoint))
                .body(endpoint.path().equals(IMPORTS) ? "multipart/form-data; boundary=x" : FORM,
                        bytes("title=t&summary=s&edition=1&reason=r&key=k"))
                .as("not allowed", endpoint.path());
    }

    private RawRequest brokenForm() {
        Endpoint endpoint = one(forms());
        String form = switch (random.nextInt(4)) {
            case 0 -> one(BROKEN_ESCAPES);
            case 1 -> "a=b&".repeat(1_000 + random.nextInt(2_000)) + "title=t&summary=s";
            case 2 -> "edition=" + one(List.of("x", "1.5", "99999999999999999999", "%00", "0x1", "1e3", "%EF%BC%91x"))
                    + "&id=" + draft + "&title=t&summary=s&topics=attachment&ticket=x";
            default -> brokenRule(endpoint.path());
        };
        return inside("POST", address(endpoint)).body(FORM, bytes(form)).as("form", endpoint.path());
    }

    private String brokenRule(String path) {
        return switch (path) {
            case "/desk/new", SUBMISSION + "/edit" -> "summary=s&edition=1&" + one(List.of("title=", "title=%20%0a",
                    "title=a%00b", "title=%10", "title=%EF%BF%BF", "title=" + LONG, "title=t&topics=astrology",
                    "title=t&issue=2022-13", "title=t&issue=%00", "title=t&slug=No+Slug", "title=t&slug=..%2Fetc",
                    "title=t&researchTypes=%00", "title=%3Cscript%3Ealert(1)%3C/script%3E%00",
                    "title=t&citation=%01" + "c".repeat(200_000), "title=t&practiceImplications=%0b"))
                    + "&key=" + UUID.nameUUIDFromBytes(bytes(Long.toString(random.nextLong())));
            case SUBMISSION + "/publish" -> "edition=1&" + one(List.of("issue=2022-13", "issue=%00", "when=later",
                    "when=later&at=x", "when=later&at=9999-99-99T00:00", "when=later&at=%00", "at=2022-01-01T00:00",
                    "issue=-2022-11", "when=later&at=99999-01-01T00:00", "when=later&at=+999999999-12-31T23:59"));
            case SUBMISSION + "/withdraw" -> "edition=1&reason=" + one(List.of("", "%20", "%00", "a%10b",
                    "x".repeat(10_000)));
            case SUBMISSION + "/discard", SUBMISSION + "/unschedule" -> "edition="
                    + one(List.of("-1", "0", "2147483647", "-2147483648", "77"));
            case "/desk/filing" -> one(List.of("id=%00", "id=x&edition=1", "id=" + draft, "edition=1", "",
                    "id=" + draft + "&edition=1&topics=astrology", "id=" + draft + "&edition=1&topics=%00",
                    "id=" + draft + "&edition=1", "id=" + draft + "&edition=99&topics=attachment",
                    "id=" + draft + "&edition=1&topics=attachment&after=x"));
            case "/desk/issues" -> one(List.of("", "month=2022-13&teaser=t", "month=%00&teaser=t", "month=2022-11",
                    "month=2022-11&teaser=%20", "month=2022-11&teaser=a%00b",
                    "month=2022-11&teaser=" + "x".repeat(9_000),
                    "month=99999-01&teaser=t", "teaser=t", "month=+2022-11&shown=x&teaser=%10"));
            case SIGN_IN -> "next=//elsewhere.example&ticket=" + one(List.of("", "x", "%00", "a.b.c", "%0d%0a",
                    "x".repeat(5_000), "ticket%3D", "eyJhbGciOiJub25lIn0.e30."));
            default -> "title=t&id=" + one(List.of("x", "%00", "0", "..%2f", "{id}", "%0d%0a", "x".repeat(5_000)));
        };
    }

    /** Of a new summary's form: it must not be kept under a key that is none. */
    private String badKey() {
        return "title=t&summary=s&key=" + one(List.of("%00", "a%00b", "with+space", "%C3%A9", "k".repeat(256), "%0d%0a",
                "%ff", "\t"));
    }

    private RawRequest brokenUpload() {
        String type = one(
                List.of("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x",
                        "multipart/form-data; boundary=\"x", "multipart/form-data; boundary=" + LONG,
                        "multipart/form-data; charset=klingon; boundary=x"));
        String part = one(List.of("Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"",
                "Content-Disposition: form-data; name=\"page\"", "Content-Disposition: form-data",
                "Content-Disposition: ;;=",
                "Content-Disposition: form-data; name=\"file\"; filename=\"..%2f\u0000\"", "no head at all",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Transfer-Encoding: klingon",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: multipart/mixed",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nX: " + "x".repeat(9_000)));
        String text = one(List.of("no page of the blog", "", "\u0000\u0001\u00ff", "<html></html>", "[1]",
                "<script>alert(1)</script>"));
        String whole = "--x\r\n" + part + "\r\n\r\n" + text + "\r\n--x--\r\n";
        String body = one(List.of(whole, whole.substring(0, random.nextInt(whole.length())), "", "--x--\r\n", "--x",
                whole.repeat(30), whole.replace("\r\n", "\n"), whole.replace("\r\n", "\r"), noise()));
        return inside("POST", IMPORTS).body(type, body.getBytes(StandardCharsets.ISO_8859_1)).as("upload", IMPORTS);
    }

    private RawRequest badAddress() {
        Endpoint endpoint = one(endpoints.stream().filter(any -> any.path().contains("{id}")).toList());
        String address = endpoint.path().replaceAll("\\{\\w+}", Matcher.quoteReplacement(one(IDS)));
        RawRequest.Draft request = inside(endpoint.method(), address);
        return (endpoint.method().equals("GET")
                ? request
                : request.body(FORM, bytes("title=t&summary=s&edition=1&reason=r"))).as("address", endpoint.path());
    }

    private RawRequest badParameter() {
        String kept = "/desk/submissions/" + draft;
        String target = one(List.of("/desk?month=2022-13", "/desk?month=%00", "/desk?q=%00", "/desk?q=" + LONG,
                "/desk?after=x",
                "/desk?after=%0d%0a", "/desk/filing?after=x", "/desk/filing?filed=%00", "/desk/filing?filed=" + LONG,
                kept + "?since=x", kept + "?before=99999999999", kept + "?before=%00", kept + "/receipt?wait=x",
                kept + "/receipt?seen=%00", kept + "/difference?from=x", kept + "/difference?to=99",
                kept + "/difference?from=-1",
                "/desk/nothing?q=%zz", "/desk/%zz", "/desk/%00", "/desk//", "/desk/nothing?" + "a=b&".repeat(1_000),
                "/desk/assets/%2e%2e%2fapplication.yml", "/desk/assets/..%2f..%2fetc", "/desk/assets/%00",
                "/desk/assets/x",
                SIGN_IN + "?ticket=x", SIGN_IN + "?ticket=%00", SIGN_IN + "?ticket=%0d%0aSet-Cookie:a=b",
                "/desk?" + "x".repeat(70_000)));
        return inside("GET", target).as("parameter", target.replaceAll("\\?.*", ""));
    }

    private RawRequest badHeader() {
        return switch (random.nextInt(5)) {
            case 0 -> inside("POST", "/desk/new").body(FORM, bytes(badKey())).as("key", "/desk/new");
            case 1 -> as(admin, "GET", "/desk").with("X-Long", "x".repeat(9_000 + random.nextInt(60_000)))
                    .with("Accept", "application/json").as("long header", "/desk");
            case 2 -> as(admin, "GET", "/desk").with("X-Bad\u0000", "a").with("Accept", "application/json")
                    .as("NUL in a header", "/desk");
            case 3 ->
                inside("POST", "/desk/new").with("Transfer-Encoding", "chunked").with("Accept", "application/json")
                        .body(FORM, bytes("zz\r\ntitle=t&summary=s\r\n0\r\n\r\n")).as("framing", "/desk/new");
            default -> as(admin, "GET", "/desk").with("Accept", one(List.of("image/png", "application/json", "text/csv",
                    "application/problem+json"))).as("accept", "/desk");
        };
    }

    private String noise() {
        byte[] noise = new byte[1 + random.nextInt(2_000)];
        random.nextBytes(noise);
        return new String(noise, StandardCharsets.ISO_8859_1);
    }

    /** Those that take a form, and do not end the session by that alone. */
    private List<Endpoint> forms() {
        return endpoints.stream().filter(any -> any.method().equals("POST") && !any.path().equals("/desk/sign-out")
                && !any.path().equals(IMPORTS)).toList();
    }

    private List<Endpoint> closed() {
        return endpoints.stream().filter(any -> !any.path().equals(SIGN_IN) && !any.path().contains("/assets/"))
                .toList();
    }

    private RawRequest.Draft inside(String method, String address) {
        return as(admin, method, address);
    }

    private RawRequest.Draft as(String session, String method, String address) {
        return RawRequest.to(method, address).with("Sec-Fetch-Site", "same-origin").with("Accept", accept())
                .with("Cookie", COOKIE + session);
    }

    private String accept() {
        return random.nextInt(3) > 0 ? one(PAGES) : one(ACCEPTED);
    }

    private String address(Endpoint endpoint) {
        boolean isUnchangeable = endpoint.path().matches(".*/(withdraw|discard|unschedule)");
        return endpoint.path().replace("{id}", (isUnchangeable ? published : draft).toString())
                .replaceAll("\\{\\w+}", "nothing");
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String session(String subject, String... roles) {
        return TestIngest.desk(subject, roles);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
