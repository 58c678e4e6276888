package org.pprnet.feed.store;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * How many changes each feed has seen. Numbers compare within one generation of the store only: what a rebuild makes of
 * the same number may be what the store before it had lost.
 */
public record Versions(String generation, Map<Feed, Long> numbers) {

    /** Of who has no feed yet. */
    public static final Versions NONE = new Versions("", Map.of());

    public Versions {
        requireNonNull(generation, "generation is null");
        numbers = Map.copyOf(numbers);
    }

    /** Whether a feed has not changed from the one to the other, which must be of one generation. */
    boolean agreeOn(Feed feed, Versions other) {
        return generation.equals(other.generation) && numbers.containsKey(feed)
                && numbers.get(feed).equals(other.numbers.get(feed));
    }
}
