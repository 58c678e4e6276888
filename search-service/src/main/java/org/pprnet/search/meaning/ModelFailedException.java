package org.pprnet.search.meaning;

import org.jspecify.annotations.Nullable;

/** The language model is not there, or has no vector for a text. */
public final class ModelFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
