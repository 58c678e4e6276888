package org.pprnet.service.reading;

import org.jspecify.annotations.Nullable;

/** A body that is one page of a list: its answer gets {@code Link: <…>; rel="next"}. */
public interface Paged {

    /** The cursor of the next page; null at the end. */
    @Nullable
    String next();
}
