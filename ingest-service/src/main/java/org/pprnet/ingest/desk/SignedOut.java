package org.pprnet.ingest.desk;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tells a browser without a session how to get one, and how to go on where it was. A form that came too late comes back with
 * all that was typed, to be sent again from the same page.
 */
@ServerFilter({"/desk", "/desk/**"})
final class SignedOut implements Ordered {

    private static final String SIGN_IN = "/desk/sign-in";

    private final DeskPages pages;
    private final TypedForms forms;

    SignedOut(DeskPages pages, TypedForms forms) {
        this.pages = pages;
        this.forms = forms;
    }

    @ResponseFilter
    CompletionStage<MutableHttpResponse<?>> explain(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() != HttpStatus.UNAUTHORIZED.getCode() || !isPage(response)
                || request.getPath().startsWith(SIGN_IN)) {
            return CompletableFuture.completedFuture(response);
        }
        CompletionStage<List<TypedField>> typed = request.getMethod() == HttpMethod.POST
                ? forms.typed(request)
                : CompletableFuture.completedFuture(List.of());
        return typed.thenApply(fields -> response.body(page(address(request), fields)));
    }

    private String page(String address, List<TypedField> fields) {
        return pages.outside("You are not signed in", "signed-out",
                Map.of("address", address, "signIn", SIGN_IN + "?next=" + encoded(address), "fields", fields)).body();
    }

    /** Without the authority that an address may have: the desk is here and nowhere else. */
    private static String address(HttpRequest<?> request) {
        String query = request.getUri().getRawQuery();
        return request.getUri().getRawPath() + (query == null ? "" : "?" + query);
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static boolean isPage(MutableHttpResponse<?> response) {
        String type = response.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/html");
    }

    /** Around what refuses a request for want of a session. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before() - 1;
    }
}
