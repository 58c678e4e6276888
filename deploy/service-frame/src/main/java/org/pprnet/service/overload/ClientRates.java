package org.pprnet.service.overload;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.InetAddress;
import java.time.Duration;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** How often each client did something lately. */
public final class ClientRates {

    private final String what;
    private final int perMinute;
    private final int burst;
    private final LoadingCache<InetAddress, Bucket> buckets;

    /**
     * @param what is counted, in the plural, as clients are told
     * @param perMinute how often in the long run
     * @param burst how often at once after a rest
     * @param addresses how many clients are remembered
     */
    public ClientRates(String what, int perMinute, int burst, int addresses) {
        this.what = what;
        this.perMinute = perMinute;
        this.burst = burst;
        Duration untilFull = Duration.ofMinutes(1 + burst / perMinute);
        buckets = Caffeine.newBuilder().maximumSize(addresses).expireAfterAccess(untilFull).build(_ -> bucket());
    }

    /** Whether it could be counted once more now. */
    boolean hasRoom(InetAddress client) {
        return buckets.get(client).getAvailableTokens() > 0;
    }

    /** Counts once more, if that is not too often. */
    boolean tryCount(InetAddress client) {
        return buckets.get(client).tryConsume(1);
    }

    /**
     * Counts once more.
     *
     * @param client see {@link ClientAddress#counted}
     * @throws ProblemException too many requests, with the time to wait, if it was too often
     */
    public void count(InetAddress client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS,
                    "%d %s a minute are answered, %d at once".formatted(perMinute, what, burst))
                    .retryAfter(wait.plusSeconds(1));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1))).build();
    }
}
