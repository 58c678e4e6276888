package org.pprnet.service.rebuilding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a rebuild says of how it goes: a line of JSON each, its {@code phase} first. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "phase")
@JsonSubTypes({@JsonSubTypes.Type(value = Step.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Step.Reading.class, name = "reading"),
    @JsonSubTypes.Type(value = Step.Restarted.class, name = "restarted"),
    @JsonSubTypes.Type(value = Step.Compared.class, name = "compared"),
    @JsonSubTypes.Type(value = Step.Switched.class, name = "switched"),
    @JsonSubTypes.Type(value = Step.Done.class, name = "done")})
public sealed interface Step {

    /** It could not begin, or not go on; the view is as it was. */
    record Refused(String reason) implements Step {}

    /**
     * The next store is being filled; said every second.
     *
     * @param position where it stands
     * @param end where the log ends, as far as that is known
     * @param problem why it does not get on, where it does not
     */
    record Reading(long position, long end, @Nullable String problem) implements Step {}

    /** What an interrupted rebuild left was begun by a build that knew less; an empty store is filled instead. */
    record Restarted(String reason) implements Step {}

    /**
     * The whole content of the next store beside what was published up to the same position.
     *
     * @param parked how many records this view could not read: they may be why it differs
     */
    record Compared(long position, String digest, String published, boolean equal, int parked) implements Step {}

    /** Readers see the new store from here on. */
    record Switched(long position) implements Step {}

    /**
     * It is finished.
     *
     * @param events how many were read for it, without what an interrupted rebuild had read
     * @param reading seconds until the next store stood at the end of the log
     * @param seconds all that it took
     * @param dropped whether the store that was replaced is gone; the next rebuild drops it otherwise
     */
    record Done(long events, double reading, double seconds, boolean dropped) implements Step {}
}
