package org.pprnet.catalog.browse;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pprnet.catalog.index.Filters;

/** The addresses of lists. The same list always has the same one. */
@Singleton
final class SiteLinks {

    static final String SUMMARIES = "/summaries";

    private final String publicUrl;

    SiteLinks(@Property(name = "public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The whole address, with the public origin. */
    String whole(String path) {
        return publicUrl + path;
    }

    /** The path of one summary. */
    static String summary(String slug) {
        return SUMMARIES + "/" + slug;
    }

    /** The summaries that fit, at a time. */
    static String list(Filters filters, Optional<AsOf> asOf) {
        return list(SUMMARIES, filters, asOf, UnaryOperator.identity());
    }

    /**
     * The same with more parameters.
     *
     * @param path of the list, which may be in another form
     */
    static String list(String path, Filters filters, Optional<AsOf> asOf, UnaryOperator<UriBuilder> more) {
        UriBuilder address = UriBuilder.of(path);
        filters.chosen().forEach((kind, values) -> address.queryParam(kind.parameter(), values.toArray()));
        if (filters.matchAll()) {
            address.queryParam(FilterParameters.MATCH, FilterParameters.ALL);
        }
        return more.apply(at(address, asOf)).build().toString();
    }

    /** An address at a time. */
    static String at(String path, Optional<AsOf> asOf) {
        return at(UriBuilder.of(path), asOf).build().toString();
    }

    private static UriBuilder at(UriBuilder address, Optional<AsOf> asOf) {
        asOf.ifPresent(time -> address.queryParam(AsOf.PARAMETER, time.text()));
        return address;
    }
}
