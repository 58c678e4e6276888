package org.pprnet.events.log;

import org.jspecify.annotations.Nullable;

/** The log did not answer, or did not acknowledge. What was to be written may or may not be on it. */
public final class LogUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
