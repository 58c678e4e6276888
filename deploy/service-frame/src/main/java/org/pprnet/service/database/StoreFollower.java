package org.pprnet.service.database;

/** Keeps something in memory up with a view's store, whichever instance moves that. */
@FunctionalInterface
public interface StoreFollower {

    /**
     * Looks at the store now, after every word of it, and now and then, as a word may be lost: until this is over. It is
     * called again when there is something to listen to again.
     *
     * @throws RuntimeException if the store does not answer
     */
    void follow(StoreNews.Listening listening);
}
