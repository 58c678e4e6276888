package org.pprnet.local.product;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** Somebody who has no pointer: who walks through a page with the Tab key, and hears what the focus is on. */
record Keyboard(Page page) {

    /** More than any page has places to stop at. */
    private static final int MOST_STEPS = 200;

    /**
     * Presses Tab until the focus is on one thing.
     *
     * @param role what a screen reader says that it is
     * @param name its whole accessible name
     * @throws AssertionError if 200 steps do not lead there; it says where they led
     */
    Keyboard tabTo(AriaRole role, String name) {
        return tabTo(role, name, MOST_STEPS);
    }

    /** The same, in no more than so many steps. */
    Keyboard tabTo(AriaRole role, String name, int mostSteps) {
        Locator focus = page.locator(":focus");
        Locator goal = page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true)).and(focus);
        List<String> way = new ArrayList<>();
        for (int step = 0; step < mostSteps; step++) {
            page.keyboard().press("Tab");
            if (goal.count() > 0) {
                return this;
            }
            way.add(focus.count() > 0 ? focus.ariaSnapshot().lines().findFirst().orElse("?") : "nothing");
        }
        throw new AssertionError("%d steps do not lead to %s “%s”, only to: %s".formatted(mostSteps, role, name, way));
    }

    /** Follows the link, or presses the button, that the focus is on. */
    Keyboard enter() {
        page.keyboard().press("Enter");
        return this;
    }
}
