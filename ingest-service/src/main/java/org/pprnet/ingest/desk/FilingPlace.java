package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pprnet.ingest.access.OpenSubmissions;
import org.pprnet.ingest.store.UnfiledSubmissions.Order;

/**
 * Where somebody is who files one submission after the other. It stands in the address, so that a reload and the way back
 * lead to the same one.
 *
 * @param after the one before; null to begin
 */
public record FilingPlace(Order order, @Nullable UUID after) {

    private static final String NEWEST = "newest";

    public FilingPlace {
        requireNonNull(order, "order is null");
    }

    static FilingPlace of(@Nullable String order, @Nullable String after) {
        return new FilingPlace(NEWEST.equals(order) ? Order.NEWEST : Order.OLDEST,
                after == null || after.isEmpty() ? null : OpenSubmissions.id(after));
    }

    /** The place behind a submission. */
    public FilingPlace behind(UUID id) {
        return new FilingPlace(order, id);
    }

    /** The begin, in the other order. */
    public FilingPlace turned() {
        return new FilingPlace(isNewestFirst() ? Order.OLDEST : Order.NEWEST, null);
    }

    /** The begin, in this order. */
    public FilingPlace begin() {
        return new FilingPlace(order, null);
    }

    public boolean isNewestFirst() {
        return order == Order.NEWEST;
    }

    /** Its name in the address. */
    public String orderName() {
        return order.name().toLowerCase(Locale.ROOT);
    }

    public String address() {
        return "/desk/filing?order=" + orderName() + (after == null ? "" : "&after=" + after);
    }
}
