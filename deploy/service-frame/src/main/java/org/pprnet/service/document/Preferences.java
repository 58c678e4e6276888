package org.pprnet.service.document;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * What forms a client likes (RFC 9110, 12.5.1): of each form what the most specific range says that it is of.
 *
 * @param ranges in the order of the header; none stands for everything
 */
public record Preferences(List<MediaType> ranges) {

    private static final MediaType ANYTHING = MediaType.of("*/*");

    public Preferences {
        ranges = ranges.isEmpty() ? List.of(ANYTHING) : List.copyOf(ranges);
    }

    /** Of the values of the header {@code Accept}. What is no media range is passed over. */
    public static Preferences of(List<String> headers) {
        return new Preferences(headers.stream().flatMap(header -> List.of(header.split(",")).stream())
                .map(String::strip).filter(Predicate.not(String::isEmpty)).flatMap(Preferences::range).toList());
    }

    /**
     * The form that a request likes best.
     *
     * @throws ProblemException not acceptable, naming what is offered, if it likes none
     */
    public static <T> T accepted(HttpRequest<?> request, List<T> offered, Function<T, String> mediaType) {
        return of(request.getHeaders().getAll(HttpHeaders.ACCEPT)).best(offered, mediaType)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_ACCEPTABLE, "This can be had as "
                        + offered.stream().map(mediaType).collect(Collectors.joining(", "))));
    }

    /** How much a form is liked: 0 to 1, and for what range of the header. */
    private record Liking(double quality, int range) {}

    /** The form liked best; of those that are liked alike, the one named first, then the one offered first. */
    public <T> Optional<T> best(List<T> offered, Function<T, String> mediaType) {
        return offered.stream().filter(form -> liking(mediaType.apply(form)).quality > 0)
                .min(Comparator.comparing(form -> liking(mediaType.apply(form)),
                        Comparator.comparingDouble(Liking::quality).reversed().thenComparingInt(Liking::range)));
    }

    private Liking liking(String form) {
        MediaType type = MediaType.of(form);
        return IntStream.range(0, ranges.size()).filter(range -> covers(ranges.get(range), type)).boxed()
                .max(Comparator.comparingInt((Integer range) -> specificity(ranges.get(range)))
                        .thenComparing(Comparator.reverseOrder()))
                .map(range -> new Liking(ranges.get(range).getQualityAsNumber().doubleValue(), range))
                .orElse(new Liking(0, ranges.size()));
    }

    private static boolean covers(MediaType range, MediaType type) {
        return isAny(range.getType()) || range.getType().equalsIgnoreCase(type.getType())
                && (isAny(range.getSubtype()) || range.getSubtype().equalsIgnoreCase(type.getSubtype()));
    }

    private static int specificity(MediaType range) {
        return isAny(range.getType()) ? 0 : isAny(range.getSubtype()) ? 1 : 2;
    }

    private static boolean isAny(String part) {
        return part.equals("*");
    }

    private static Stream<MediaType> range(String text) {
        try {
            return Stream.of(MediaType.of(text));
        } catch (IllegalArgumentException e) {
            return Stream.of();
        }
    }
}
