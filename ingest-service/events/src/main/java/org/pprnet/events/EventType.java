package org.pprnet.events;

import java.util.Arrays;
import java.util.Optional;

/** The names of the events on the wire. They are this project's own and never the name of a Java class. */
public enum EventType {
    PUBLISHED("org.pprnet.summary.published.v1", SummaryEvent.Published.class),
    REVISED("org.pprnet.summary.revised.v1",
            SummaryEvent.Revised.class),
    WITHDRAWN("org.pprnet.summary.withdrawn.v1",
            SummaryEvent.Withdrawn.class),
    ANNOUNCED("org.pprnet.issue.announced.v1",
            SummaryEvent.IssueAnnounced.class),
    FLAGGED("org.pprnet.article.flagged.v1",
            SummaryEvent.ArticleFlagged.class);

    private final String wireName;
    private final Class<? extends SummaryEvent> event;

    EventType(String wireName, Class<? extends SummaryEvent> event) {
        this.wireName = wireName;
        this.event = event;
    }

    /** The value of the CloudEvents attribute {@code type}. */
    public String wireName() {
        return wireName;
    }

    Class<? extends SummaryEvent> event() {
        return event;
    }

    /** The type of that wire name, where this build knows it. */
    public static Optional<EventType> named(String wireName) {
        return Arrays.stream(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
    }

    /** The type of an event. */
    public static EventType of(SummaryEvent event) {
        return switch (event) {
            case SummaryEvent.Published _ -> PUBLISHED;
            case SummaryEvent.Revised _ -> REVISED;
            case SummaryEvent.Withdrawn _ -> WITHDRAWN;
            case SummaryEvent.IssueAnnounced _ -> ANNOUNCED;
            case SummaryEvent.ArticleFlagged _ -> FLAGGED;
        };
    }
}
