package org.pprnet.local.product;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What went over the wire until a page was there, bodies only, compressed as they were sent. What a browser has kept from
 * before is not sent again: ask in the window of a person who was never here.
 */
record Transfer(List<Part> parts) {

    /**
     * The answer to one request.
     *
     * @param bytes of its body as it was sent
     */
    record Part(String address, long bytes) {}

    Transfer {
        parts = List.copyOf(parts);
    }

    /** Opens a page, and waits until it asks for nothing more. */
    static Transfer of(Page page, String address) {
        List<Request> finished = new ArrayList<>();
        Consumer<Request> note = finished::add;
        page.onRequestFinished(note);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.offRequestFinished(note);
        return new Transfer(finished.stream().filter(request -> !request.url().startsWith("data:"))
                .map(request -> new Part(request.url(), request.sizes().responseBodySize)).toList());
    }

    /** The bytes of all answers together. */
    long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }
}
