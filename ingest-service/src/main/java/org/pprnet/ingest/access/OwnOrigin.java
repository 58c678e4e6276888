package org.pprnet.ingest.access;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where browsers find this site (RFC 6454), and whether they are there. */
@Singleton
public final class OwnOrigin {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI site;

    OwnOrigin(@Property(name = "public-url") URI site) {
        this.site = site;
    }

    /**
     * Whether an origin is the site's own. On the machine itself every port and name of the loopback address that was asked is:
     * a name of anybody else's that leads there is not.
     */
    boolean is(String origin, HttpRequest<?> request) {
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return origin.equalsIgnoreCase(site.getScheme() + "://" + site.getAuthority())
                || isThisMachine(host) && origin.equalsIgnoreCase("http://" + host);
    }

    /** Whether a browser keeps a secure cookie here: over https, and from its own machine (Secure Contexts, section 3.1). */
    public boolean keepsCookies(HttpRequest<?> request) {
        return "https".equals(site.getScheme()) || isThisMachine(request.getHeaders().get(HttpHeaders.HOST));
    }

    private static boolean isThisMachine(@Nullable String host) {
        return host != null && THIS_MACHINE.contains(host.replaceFirst(":\\d+$", ""));
    }
}
