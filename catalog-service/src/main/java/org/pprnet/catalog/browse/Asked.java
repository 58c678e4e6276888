package org.pprnet.catalog.browse;

import io.micronaut.http.HttpRequest;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pprnet.service.document.Preferences;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;
import org.pprnet.service.reading.QueryParameters;

/**
 * What is asked for: a thing, in a form that the end of its address or {@code Accept} names.
 *
 * @param name of the thing: the last part of its address, without the suffix
 * @param negotiated whether {@code Accept} decided
 */
record Asked(String name, Representation representation, boolean negotiated) {

    /**
     * Reads the form out of a request.
     *
     * @param last the last part of the address, which may have a suffix; of a list, whose name is known, the suffix alone
     * @param known the query parameters that only machines are told of when they mistype them
     * @throws ProblemException not acceptable; not found, for the suffix of a form that is not offered; malformed, for
     *         parameters unknown
     */
    static Asked of(HttpRequest<?> request, String last, List<Representation> offered, Collection<String> known) {
        int dot = last.indexOf('.');
        Asked asked = dot < 0
                ? new Asked(last, Preferences.accepted(request, offered, Representation::mediaType), true)
                : new Asked(last.substring(0, dot), named(last.substring(dot), offered), false);
        if (asked.representation != Representation.HTML) {
            QueryParameters.refuseOthers(request, known);
        }
        return asked;
    }

    /** What the address ends with: a dot and the suffix, or nothing where it has none. */
    String ending() {
        return negotiated ? "" : representation.suffix();
    }

    private static Representation named(String suffix, List<Representation> offered) {
        return Representation.ofSuffix(suffix).filter(offered::contains)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "There is no form '%s' of this; there are %s"
                                .formatted(suffix, list(offered, Representation::suffix))));
    }

    private static String list(List<Representation> offered,
            Function<Representation, String> name) {
        return offered.stream().map(name).collect(Collectors.joining(", "));
    }
}
