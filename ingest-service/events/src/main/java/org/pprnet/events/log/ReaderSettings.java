package org.pprnet.events.log;

import static java.util.Objects.requireNonNull;

/**
 * Who reads the log, and what for.
 *
 * @param service the consumer's name; its instances share the work, one of them applying at a time
 * @param instance this instance's name, unique among the instances of the service; the same after a restart, so that a
 *     restarted instance goes on at once
 * @param purpose whether readers see the store that is filled
 */
public record ReaderSettings(String service, String instance, Purpose purpose) {

    /** What the log is read for. */
    public enum Purpose {
        /** To keep up the store that readers see. */
        FOLLOWING,
        /** To fill a store beside it: whoever does so sends no receipt, and leaves what is to be replayed alone. */
        REBUILDING
    }

    private static final String REBUILD = "rebuild";

    public ReaderSettings {
        requireNonNull(service, "service is null");
        requireNonNull(instance, "instance is null");
        requireNonNull(purpose, "purpose is null");
    }

    /** An instance of the service. */
    public static ReaderSettings following(String service, String instance) {
        return new ReaderSettings(service, instance, Purpose.FOLLOWING);
    }

    /** The one rebuild of the service: it takes no part in the work that the instances share. */
    public static ReaderSettings rebuilding(String service) {
        return new ReaderSettings(service, REBUILD, Purpose.REBUILDING);
    }

    /** What the consumer group is named after. */
    String group() {
        return isRebuild() ? service + "." + REBUILD : service;
    }

    boolean isRebuild() {
        return purpose == Purpose.REBUILDING;
    }
}
