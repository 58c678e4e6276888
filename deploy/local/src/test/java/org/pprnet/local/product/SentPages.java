package org.pprnet.local.product;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * What the server sent for the pages that windows show. It is kept from the navigation itself: what a browser would
 * serialise is mended already and changed by scripts, and asking for the address once more would get another page where
 * this one answered a form, was shown once, or is a refusal.
 */
final class SentPages {

    private final Map<Page, Response> newest = new HashMap<>();

    void follow(Page page) {
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())
                    && response.headers().getOrDefault("content-type", "").startsWith("text/html")) {
                newest.put(page, response);
            }
        });
    }

    /** The body of the page that a window shows now. */
    String of(Page page) {
        Response response = newest.get(page);
        if (response == null) {
            throw new IllegalStateException("This window shows no page yet");
        }
        return response.text();
    }
}
