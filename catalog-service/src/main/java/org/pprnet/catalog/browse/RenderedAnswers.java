package org.pprnet.catalog.browse;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.store.Standing;
import org.pprnet.service.document.Answers;
import org.pprnet.service.document.Document;
import org.pprnet.service.reading.NextPageLink;

/**
 * Answers with documents, and keeps them as long as nothing changed: what is kept belongs to a state of the database, and
 * a state that is older than what this instance knows of is never asked for again. What is kept is given without a
 * question to the database. It is compressed when the first client that takes it so asks for it, and weighs more from then
 * on.
 */
@Singleton
final class RenderedAnswers {

    private static final int LONGEST_ADDRESS = 2_000;

    private final Answers answers;
    private final Cache<Key, Rendered> kept;

    RenderedAnswers(Answers answers,
            @Property(name = "catalog.rendered-bytes") long bytes) {
        this.answers = answers;
        kept = Caffeine.newBuilder().maximumWeight(bytes).weigher((Key key, Rendered rendered) -> rendered.weight())
                .build();
    }

    private record Key(Standing standing, Representation representation, String address) {}

    /** What is answered. */
    sealed interface Answer {}

    /**
     * A document, which is kept.
     *
     * @param next the cursor of the next page; null where there is none
     */
    record Text(String text, @Nullable String next) implements Answer {
        Text {
            requireNonNull(text, "text is null");
        }

        static Text of(String text) {
            return new Text(text, null);
        }
    }

    /** Something else, such as the way to another address. It is not kept. */
    record Other(HttpResponse<?> response) implements Answer {}

    private record Rendered(Document document, @Nullable String next) {

        int weight() {
            return 200 + document.weight();
        }
    }

    /**
     * The answer to a request: kept, or made now.
     *
     * @param making reads nothing that is older than the moment
     */
    HttpResponse<?> answer(HttpRequest<?> request, Asked asked, Moment moment, Supplier<? extends Answer> making) {
        Key key = new Key(moment.index().standing(), asked.representation(), request.getUri().toString());
        Rendered known = kept.getIfPresent(key);
        if (known != null) {
            return again(request, asked, key, known);
        }
        return made(making, text -> {
            Rendered rendered = render(asked, moment, text);
            HttpResponse<?> response = respond(request, asked, rendered);
            keep(key, rendered);
            return response;
        });
    }

    /** The answer to a request, made now, whatever is kept. */
    HttpResponse<?> anew(HttpRequest<?> request, Asked asked, Moment moment, Supplier<? extends Answer> making) {
        return made(making, text -> respond(request, asked, render(asked, moment, text)));
    }

    private static HttpResponse<?> made(Supplier<? extends Answer> making, Function<Text, HttpResponse<?>> responding) {
        return switch (making.get()) {
            case Text text -> responding.apply(text);
            case Other(var response) -> response;
        };
    }

    private HttpResponse<?> again(HttpRequest<?> request, Asked asked, Key key, Rendered known) {
        int weight = known.weight();
        HttpResponse<?> response = respond(request, asked, known);
        if (known.weight() > weight) {
            keep(key, known);
        }
        return response;
    }

    private HttpResponse<?> respond(HttpRequest<?> request, Asked asked, Rendered rendered) {
        MutableHttpResponse<?> response = asked.negotiated()
                ? answers.negotiatedOnce(request, rendered.document)
                : answers.once(request, rendered.document);
        return rendered.next == null
                ? response
                : response.header(HttpHeaders.LINK, NextPageLink.to(request, rendered.next));
    }

    private void keep(Key key, Rendered rendered) {
        if (key.address.length() <= LONGEST_ADDRESS) {
            kept.put(key, rendered);
        }
    }

    private static Rendered render(Asked asked, Moment moment, Text text) {
        return new Rendered(
                new Document(text.text().getBytes(StandardCharsets.UTF_8), asked.representation().mediaType(),
                        moment.index().changedAt()),
                text.next());
    }
}
