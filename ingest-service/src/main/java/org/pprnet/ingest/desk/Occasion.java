package org.pprnet.ingest.desk;

import io.micronaut.http.HttpStatus;

/** Why a summary is shown in its form. */
public enum Occasion {
    /** It is opened. */
    OPENED(HttpStatus.OK),
    /** It was just saved. */
    SAVED(HttpStatus.OK),
    /** Its author comes back from somewhere, and has not saved it. */
    UNSAVED(HttpStatus.OK),
    /** It breaks rules. */
    INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    /** Somebody saved another text of it meanwhile. */
    CHANGED(HttpStatus.CONFLICT),
    /** It is not there any more. */
    DISCARDED(HttpStatus.CONFLICT),
    /** It was withdrawn, for good. */
    WITHDRAWN(HttpStatus.CONFLICT);

    private final HttpStatus status;

    Occasion(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** Whether what stands in the form is kept nowhere but there. */
    public boolean isUnsaved() {
        return this != OPENED && this != SAVED;
    }

    /** Whether something could not be done. */
    boolean isTrouble() {
        return status != HttpStatus.OK;
    }
}
