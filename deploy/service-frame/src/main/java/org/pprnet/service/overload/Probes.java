package org.pprnet.service.overload;

import io.micronaut.http.HttpRequest;

/** Questions of who watches the service: answered also when it is full, as that is when they matter. */
final class Probes {

    private Probes() {}

    static boolean include(HttpRequest<?> request) {
        String path = request.getPath();
        return path.startsWith("/health") || path.equals("/prometheus");
    }
}
