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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pprnet.catalog.store.Standing;
import org.pprnet.service.document.Answers;
import org.pprnet.service.document.Document;
import org.pprnet.service.reading.NextPageLink;

/**
 * Answers with documents, and keeps them as long as nothing changed: what is kept belongs to a state of the database, and
 * a state that is older than what this instance knows of is never asked for again. An answer is compressed when the first
 * client that takes it so asks for it, and weighs more from then on.
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

    /**
     * What is answered.
     *
     * @param next the cursor of the next page; null where there is none
     */
    record Text(String text, @Nullable String next) {
        Text {
            requireNonNull(text, "text is null");
        }

        static Text of(String text) {
            return new Text(text, null);
        }
    }

    private record Rendered(Document document, @Nullable String next) {

        int weight() {
            return 200 + document.weight();
        }
    }

    /**
     * The answer to a request: kept, or rendered now.
     *
     * @param rendering reads nothing that is older than the moment
     */
    HttpResponse<?> answer(HttpRequest<?> request, Asked asked, Moment moment, Supplier<Text> rendering) {
        Key key = new Key(moment.index().standing(), asked.representation(), request.getUri().toString());
        Rendered known = kept.getIfPresent(key);
        int weight = known == null ? 0 : known.weight();
        Rendered rendered = known == null ? render(key, moment, rendering.get()) : known;
        MutableHttpResponse<?> response = asked.negotiated()
                ? answers.negotiatedOnce(request, rendered.document)
                : answers.once(request, rendered.document);
        if (rendered.weight() > weight && key.address.length() <= LONGEST_ADDRESS) {
            kept.put(key, rendered);
        }
        if (rendered.next != null) {
            response.header(HttpHeaders.LINK, NextPageLink.to(request, rendered.next));
        }
        return response;
    }

    private static Rendered render(Key key, Moment moment, Text text) {
        return new Rendered(new Document(text.text().getBytes(StandardCharsets.UTF_8), key.representation.mediaType(),
                moment.index().changedAt()), text.next());
    }
}
