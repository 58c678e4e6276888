package org.pprnet.service.ready;

import java.util.Optional;

/** What a service has ready to be sent. Its controllers answer with the same: only some requests come by here. */
public interface ReadyDocuments {

    /**
     * What is ready at an address, without waiting and without work; empty where nothing is.
     *
     * @param target as the request names it (RFC 9112, 3.2)
     */
    Optional<ReadyDocument> find(String target);
}
