package org.pprnet.ingest.desk;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.provider.ProviderSettings;
import org.pprnet.page.Frame;
import org.pprnet.page.Page;
import org.pprnet.page.Templates;

/** Makes the desk's pages of its templates. No cache keeps them: they are one author's. */
@Singleton
class DeskPages {

    private static final String HTML = "text/html; charset=utf-8";

    private final Templates templates = new Templates("org.pprnet.ingest.desk.templates",
            DeskPages.class.getClassLoader());
    private final Frame frame;
    private final @Nullable String provider;

    DeskPages(Frame frame, Optional<ProviderSettings> provider) {
        this.frame = frame;
        this.provider = provider.map(ProviderSettings::name).orElse(null);
    }

    /**
     * A page.
     *
     * @param section the address of the part of the desk that it is in
     * @param template its content; gets the parameters, and {@code desk}
     * @param scripts that make it better
     */
    MutableHttpResponse<String> page(Desk desk, String title, String section, String template,
            Map<String, Object> parameters, String... scripts) {
        return page(desk, title, section, template, parameters, null, scripts);
    }

    /** @param head more of what stands in the page's head; null for none */
    MutableHttpResponse<String> page(Desk desk, String title, String section, String template,
            Map<String, Object> parameters, @Nullable Content head, String... scripts) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("desk", desk);
        return answer(frame.html(new Page(title, Desk.SITE, desk.navigation(section), List.of("desk.css"),
                List.of(scripts), head, templates.fill(template, all))));
    }

    /** A page for who is not signed in; its content gets the parameters, and {@code provider}: at whom one can, or null. */
    MutableHttpResponse<String> outside(String title, String template, Map<String, Object> parameters) {
        return outside(title, template, parameters, null);
    }

    /** A page from which the browser goes on by itself. */
    MutableHttpResponse<String> leadingTo(String address, String title, String template) {
        Map<String, Object> parameters = Map.of("address", address);
        return outside(title, template, parameters, templates.fill("part/refresh", parameters));
    }

    private MutableHttpResponse<String> outside(String title, String template, Map<String, Object> parameters,
            @Nullable Content head) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("provider", provider);
        return answer(frame.html(new Page(title, Desk.SITE, List.of(), List.of("desk.css"), List.of(), head,
                templates.fill(template, all))));
    }

    /** A part of a page, which a script puts into its place. */
    MutableHttpResponse<String> fragment(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        templates.fill(template, parameters).writeTo(html);
        return answer(html.toString());
    }

    private static MutableHttpResponse<String> answer(String html) {
        return HttpResponse.ok(html).header(HttpHeaders.CONTENT_TYPE, HTML).header(HttpHeaders.CACHE_CONTROL,
                "no-store");
    }

    /** After a form was taken, the browser is sent to what came of it: a reload then sends nothing twice. */
    static MutableHttpResponse<String> seeOther(String address) {
        return HttpResponse.<String>status(HttpStatus.SEE_OTHER)
                .headers(headers -> headers.location(URI.create(address)));
    }
}
