package org.pprnet.faults.agent;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A bug that can be put into the services, to see that it is caught. */
public enum Plant {
    /** The position is committed before the rows that it vouches for. */
    EARLY_POSITION("org.pprnet.events.log.Store", "apply", EarlyPosition.class),
    /** A record that was applied is applied once more. */
    NO_DEDUP("org.pprnet.events.log.Follower", "wasTaken", NoDedup.class),
    /** Every instance takes itself for the only relay. */
    UNLOCKED_RELAY("org.pprnet.ingest.outbox.EventTable", "lock", UnlockedRelay.class),
    /** A step of the author's is committed, and its event now and then is not. */
    LOST_EVENT("org.pprnet.ingest.outbox.Outbox", "addAll", LostEvent.class),
    /** A receipt says more than readers see. */
    EARLY_RECEIPT("org.pprnet.events.log.ReceiptWriter", "report", EarlyReceipt.class),
    /** A request that comes again is taken for another. */
    FORGOTTEN_KEY("org.pprnet.ingest.store.IdempotencyKeys", "claim", ForgottenKey.class);

    final String type;
    final String method;
    final Class<?> advice;

    Plant(String type, String method, Class<?> advice) {
        this.type = type;
        this.method = method;
        this.advice = advice;
    }

    /** The class that is changed. */
    public String type() {
        return type;
    }

    /** Its method that is changed. */
    public String method() {
        return method;
    }

    /** As it is named on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming all that there are */
    public static Plant labelled(String label) {
        return Arrays.stream(values()).filter(plant -> plant.label().equals(label)).findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no bug \"%s\" to plant: they are %s".formatted(
                                label, Arrays.stream(values()).map(Plant::label).collect(Collectors.joining(", ")))));
    }
}
