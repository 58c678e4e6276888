package org.pprnet.faults.check;

import java.util.Locale;

/** What the system promises, each decided on its own. */
public enum Promise {
    /** What was acknowledged is on the log, as it was acknowledged. */
    NOTHING_ACKNOWLEDGED_IS_LOST,
    /** One request is one submission, one version is one event, and each summary is in each view once. */
    NOTHING_IS_DOUBLED,
    /** The log holds the numbers 1 to n without a gap, each number is one event for ever, and time never goes back. */
    THE_LOG_KEEPS_ITS_ORDER,
    /** Nobody but the one relay writes to the log. */
    ONE_RELAY_AT_A_TIME,
    /** At the end of the log all views hold what the log says, and so does ingest. */
    ALL_VIEWS_ARE_ONE,
    /** What a receipt calls live can be read, what is withdrawn cannot, and a flagged article is shown flagged. */
    RECEIPTS_ARE_TRUE,
    /** No request that is right is refused, and none fails with another error than "come back later". */
    REQUESTS_ARE_ANSWERED_RIGHT,
    /** Where only search is down, browsing and feeds answer every request. */
    A_FAULT_STAYS_WHERE_IT_IS,
    /** While instances are replaced one after the other, and a view is made anew, every request is answered at once. */
    UPGRADES_GO_UNNOTICED,
    /** When the faults are over, all parts are ready and level without help. */
    IT_RECOVERS_BY_ITSELF;

    /** As it is named in reports: {@code nothing-is-doubled}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
