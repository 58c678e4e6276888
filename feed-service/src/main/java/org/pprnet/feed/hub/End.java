package org.pprnet.feed.hub;

/** Why a subscription ended. */
enum End {
    UNSUBSCRIBED("the subscriber unsubscribed"),
    LEASE_OVER("its lease is over"),
    /** RFC 9110, section 15.5.11; WebSub, section 7. */
    GONE("the subscriber says that it is gone"),
    FAILING("the subscriber has failed for too long");

    private final String words;

    End(String words) {
        this.words = words;
    }

    /** For logs. */
    String words() {
        return words;
    }
}
