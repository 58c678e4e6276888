package org.pprnet.service.ready;

import org.pprnet.service.document.Document;

/**
 * A document that is ready to be sent.
 *
 * @param document asked for conditionally, see {@link org.pprnet.service.overload.AskedConditionally}
 * @param relations what {@code Link} says with it
 * @param position of the log, that the document is at least as new as
 * @param route the template of its address, by which requests are counted
 */
public record ReadyDocument(Document document, String relations, long position, String route) {}
