package org.pprnet.service.ready;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.pprnet.service.document.Document;

/**
 * A document that is ready to be sent.
 *
 * @param document read when it is sent, and not for who is refused; asked for conditionally, see {@link org.pprnet.service.overload.AskedConditionally}
 * @param relations what {@code Link} says with it
 * @param position of the log, that the document is at least as new as
 * @param route the template of its address, by which requests are counted
 */
public record ReadyDocument(Supplier<Document> document, String relations, long position, String route) {

    public ReadyDocument {
        requireNonNull(document, "document is null");
        requireNonNull(relations, "relations is null");
        requireNonNull(route, "route is null");
    }
}
