package org.pprnet.search.query;

import java.util.List;

/** The forms in which a search is answered; who says nothing gets the first. */
enum Form {
    JSON("application/json"),
    PAGE("text/html");

    /** All of them. */
    static final List<Form> ALL = List.of(values());

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
