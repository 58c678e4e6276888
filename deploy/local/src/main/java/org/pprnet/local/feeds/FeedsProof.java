package org.pprnet.local.feeds;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pprnet.events.State;

/**
 * What the feeds alone tell of the present, beside what the services hold and the catalog shows.
 *
 * @param documents how many of the feed were read
 * @param state the feeds' own: its digest of the summaries is worked out from nothing but what was read there
 * @param others the services whose digest of the summaries is another
 * @param differences by summary
 */
public record FeedsProof(int documents, State state, List<String> others, List<Difference> differences) {

    public FeedsProof {
        others = List.copyOf(others);
        differences = List.copyOf(differences);
    }

    /**
     * Follows the feeds as an aggregator does, and reads the catalog.
     *
     * @param gateway where both are
     * @param services what they hold, all at one position
     * @param progress is told how far it is
     * @return empty if anything read was of another position: something was published meanwhile
     * @throws org.pprnet.local.Failure if something cannot be read
     */
    public static Optional<FeedsProof> of(URI gateway, List<State> services, Consumer<String> progress) {
        Site site = new Site(gateway);
        FollowedFeed feed = FollowedFeed.on(site, progress);
        List<Difference> differences = Comparison.of(feed, site, progress);
        long position = services.getFirst().position();
        if (!site.wasReadAt(position)) {
            return Optional.empty();
        }
        State state = feed.state(position);
        return Optional.of(new FeedsProof(feed.documents(), state, services.stream()
                .filter(service -> !service.summariesDigest().equals(state.summariesDigest())).map(State::service)
                .toList(), differences));
    }

    /** Whether the feeds tell the whole present, and nothing else. */
    public boolean holds() {
        return others.isEmpty() && differences.isEmpty();
    }
}
