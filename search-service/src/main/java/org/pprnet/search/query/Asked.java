package org.pprnet.search.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pprnet.events.Term;
import org.pprnet.events.Vocabulary;

/**
 * A search as its address says it, whether it can be understood or not. The same search always has the same address: what
 * nobody reads, is empty or goes without saying is left out, and words of a vocabulary go by their slugs.
 *
 * @param values of each parameter, in the order of addresses
 */
record Asked(Map<String, List<String>> values) {

    static final String Q = "q";
    static final String TOPIC = "topic";
    static final String TYPE = "type";
    static final String FROM = "from";
    static final String TO = "to";
    static final String BY = "by";
    static final String SORT = "sort";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    /** What stands in an address, in this order. */
    private static final List<String> NAMES = List.of(Q, TOPIC, TYPE, FROM, TO, BY, SORT, LIMIT);
    /** What an address may have; machines are told of others. */
    static final List<String> PARAMETERS = Stream.concat(NAMES.stream(), Stream.of(CURSOR)).toList();
    private static final List<String> SEVERAL = List.of(TOPIC, TYPE);
    private static final List<String> FILTERS = List.of(TOPIC, TYPE, FROM, TO, BY);
    private static final Map<String, String> USUAL = Map.of(SORT, "relevance", LIMIT, "6");
    private static final String PATH = "/search";

    /** Nothing is asked for. */
    static final Asked NOTHING = new Asked(Map.of());

    static Asked of(HttpParameters parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            values.put(name, parameters.getAll(name).stream().filter(value -> !value.isBlank())
                    .map(value -> canonical(name, value)).filter(value -> !value.equals(USUAL.get(name))).distinct()
                    .limit(SEVERAL.contains(name) ? Long.MAX_VALUE : 1).toList());
        }
        return new Asked(values);
    }

    private static String canonical(String name, String value) {
        return switch (name) {
            case TOPIC -> Vocabulary.topic(value).map(Term::slug).orElse(value);
            case TYPE -> Vocabulary.researchType(value).map(Term::slug).orElse(value);
            default -> value;
        };
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The value of a parameter that has one; empty where it has none. */
    String text(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /** The same with another value of a parameter, or none. */
    Asked with(String name, String... other) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(other));
        return new Asked(changed);
    }

    /** The same without one of the values of a parameter. */
    Asked without(String name, String value) {
        List<String> rest = new ArrayList<>(all(name));
        rest.remove(value);
        return with(name, rest.toArray(String[]::new));
    }

    /** The text alone, in its order. */
    Asked withoutFilters() {
        return FILTERS.stream().reduce(this, Asked::with, (one, _) -> one);
    }

    /** Whether nothing is asked for. */
    boolean isNothing() {
        return address().equals(PATH);
    }

    /** Of the first page, without the origin. */
    String address() {
        return address(Stream.of());
    }

    /** Of the page after that place. */
    String address(String cursor) {
        return address(Stream.of(pair(CURSOR, cursor)));
    }

    private String address(Stream<String> more) {
        Function<String, Stream<String>> pairs = name -> all(name).stream().map(value -> pair(name, value));
        String query = Stream.concat(NAMES.stream().flatMap(pairs), more).collect(Collectors.joining("&"));
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8);
    }
}
