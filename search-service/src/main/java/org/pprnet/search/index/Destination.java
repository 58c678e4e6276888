package org.pprnet.search.index;

/** Where a projection of the log goes. */
interface Destination {

    /**
     * Finds the index, or makes it. Only then is it known where it is, until this is called again: an index that is no
     * longer the right one refuses what is written to it.
     *
     * @throws IndexUnavailableException if there is none for now
     */
    void ensure();

    /** The name that the index is read and written by. */
    String address();
}
