package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.receipt.Live;
import org.pprnet.ingest.receipt.ReceiptView;
import org.pprnet.ingest.submission.State;
import org.pprnet.ingest.submission.Submission;

/**
 * The way of a submission's newest version to its readers.
 *
 * @param services whose receipts make it live, in their order
 * @param site what the addresses of its readers begin with
 */
public record Track(Submission submission, ReceiptView receipt, List<String> services, String site, DeskTime time) {

    public Track {
        requireNonNull(submission, "submission is null");
        requireNonNull(receipt, "receipt is null");
        services = List.copyOf(services);
        requireNonNull(site, "site is null");
        requireNonNull(time, "time is null");
    }

    /** Where more of it is asked for. */
    public String address() {
        return Sheet.address(submission) + "/receipt";
    }

    public List<Stop> stops() {
        return services.stream().map(service -> stop(service, receipt.live().get(service))).toList();
    }

    /** In how many views it is live. */
    public int seen() {
        return receipt.live().size();
    }

    public boolean isComplete() {
        return seen() == services.size();
    }

    /** All of it, in one sentence. */
    public String said() {
        String what = isWithdrawn() ? "withdrawn" : "live";
        if (isComplete()) {
            return "Version %d is %s everywhere.".formatted(receipt.version(), what);
        }
        return seen() == 0
                ? "Version %d is on its way.".formatted(receipt.version())
                : "Version %d is %s in %d of %d views.".formatted(receipt.version(), what, seen(), services.size());
    }

    /** Where it is on the log. */
    public String log() {
        Instant at = receipt.loggedAt();
        return at == null
                ? "kept here, and on its way to the log"
                : "at position %,d since %s (%s)".formatted(receipt.position(), time.clock(at), after(at));
    }

    private Stop stop(String service, @Nullable Live live) {
        String since = live == null
                ? null
                : "%s since %s".formatted(isWithdrawn() ? "withdrawn there" : "live", time.clock(live.at()));
        return new Stop(service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1), since,
                live == null ? null : after(live.at()), place(service));
    }

    private String after(Instant at) {
        return DeskTime.said(Duration.between(receipt.acceptedAt(), at)) + " after it was accepted";
    }

    private @Nullable String place(String service) {
        return switch (service) {
            case "catalog" -> site + "/summaries/" + shownUnder();
            case "search" -> site + "/search";
            case "feed" -> site + "/feeds";
            default -> null;
        };
    }

    /** Its id is an address as well, where another slug waits to be published. */
    private String shownUnder() {
        return submission.isPending() ? submission.id().toString() : submission.content().slug();
    }

    private boolean isWithdrawn() {
        return submission.state() == State.WITHDRAWN;
    }

    /**
     * One view.
     *
     * @param since in words since when it is live there; null while it is on its way
     * @param after how long that took; null while it is on its way
     * @param place where readers find it; null where that is not known
     */
    public record Stop(String name, @Nullable String since, @Nullable String after, @Nullable String place) {}
}
