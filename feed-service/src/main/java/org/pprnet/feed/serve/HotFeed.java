package org.pprnet.feed.serve;

import org.pprnet.service.document.Document;

/**
 * A feed in one of its formats, ready to be served.
 *
 * @param relations what {@code Link} says with it
 */
record HotFeed(Document document, String relations) {}
