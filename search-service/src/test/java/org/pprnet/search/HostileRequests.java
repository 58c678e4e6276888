package org.pprnet.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pprnet.search.query.RandomQueries;

/** Values of {@code q} as no proper client would send them, byte by byte; the same for a seed. */
final class HostileRequests {

    private static final int LONGEST = 60_000;
    private static final List<String> ESCAPES = List.of("%", "%%", "%z", "%C3", "%28", "%ff", "%u0041", "%00",
            "%ED%A0%80",
            "%F0%9F%98%80", "%c0%af", "%2", "%0d%0a", "%22", "+", "%20", "a", "alliance");
    private static final List<String> PIECES = List.of("*", "?", ".*", "(a+)+$", "[a-z]{1,9999}", "all*", "*iance",
            "~9",
            "^1e308", "99999999999999999999", "-1e-400", "0x7fffffff", "1e400", "year:0000..9999", "\\", "/", "|", "~");
    private static final List<IntFunction<String>> REPEATED = List.of(i -> "therapy" + i, i -> "\"very long phrase " + i
            + " of some words\"", i -> "word" + i + " OR", i -> "-not" + i, i -> "author:\"name " + i + "\"",
            i -> "title:word" + i, i -> "(", i -> "-\"", i -> "\"a" + i, i -> "journal:(-(\"" + i, i -> "x*" + i,
            i -> "p < .0" + i, i -> "F(1, " + i + ") = 4." + i, i -> "doi:10.1037/a" + i, i -> "year:" + (1000 + i),
            i -> "alianc" + Character.toString('a' + i % 26));

    private final Random random;
    private final RandomQueries typed;

    HostileRequests(long seed) {
        random = new Random(seed);
        typed = new RandomQueries(seed);
    }

    byte[] next() {
        return switch (random.nextInt(100)) {
            case 0 -> word().repeat(LONGEST / 10).substring(0, LONGEST).getBytes(ISO_8859_1);
            case 1, 2 -> escaped(repeated(1 + random.nextInt(3_000)));
            case 3, 4, 5 -> escaped(repeated(1 + random.nextInt(100)));
            case 6, 7, 8, 9 -> bytes();
            case 10, 11, 12, 13 -> pieces(ESCAPES).getBytes(ISO_8859_1);
            case 14, 15, 16, 17 -> escaped(pieces(PIECES));
            default -> escaped(typed.next());
        };
    }

    private String word() {
        return List.of("empathy-aa", "%C3%A4%C3%", "aaaaaaaaaa", "%22alliance").get(random.nextInt(4));
    }

    private String repeated(int times) {
        IntFunction<String> piece = REPEATED.get(random.nextInt(REPEATED.size()));
        return IntStream.range(0, times).mapToObj(piece).collect(Collectors.joining(" "));
    }

    private String pieces(List<String> pieces) {
        return random.ints(1 + random.nextInt(30), 0, pieces.size()).mapToObj(pieces::get)
                .collect(Collectors.joining(random.nextBoolean() ? "" : "%"));
    }

    /** All but those that end the request line, and the one that ends the value. */
    private byte[] bytes() {
        String some = random.ints(1 + random.nextInt(200), 0x21, 0x100).filter(c -> c != '&' && c != 0x7F)
                .mapToObj(Character::toString).collect(Collectors.joining());
        return some.getBytes(ISO_8859_1);
    }

    /** As long as a request may be. */
    private static byte[] escaped(String text) {
        String escaped = URLEncoder.encode(text, UTF_8);
        return escaped.substring(0, Math.min(LONGEST, escaped.length())).getBytes(ISO_8859_1);
    }
}
