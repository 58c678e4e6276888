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
        Locator goal = page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
        return tabTo(goal, "%s “%s”".formatted(role, name), mostSteps);
    }

    /** The same for what has no role of its own that could be named, or whose name is not known whole. */
    Keyboard tabTo(Locator goal) {
        return tabTo(goal, goal.toString(), MOST_STEPS);
    }

    private Keyboard tabTo(Locator goal, String name, int mostSteps) {
        Locator focus = page.locator(":focus");
        Locator reached = goal.and(focus);
        List<String> way = new ArrayList<>();
        for (int step = 0; step < mostSteps; step++) {
            page.keyboard().press("Tab");
            if (reached.count() > 0) {
                return this;
            }
            way.add(focus.count() > 0 ? focus.ariaSnapshot().lines().findFirst().orElse("?") : "nothing");
        }
        throw new AssertionError("%d steps do not lead to %s, only to: %s".formatted(mostSteps, name, way));
    }

    /** Follows the link, or presses the button, that the focus is on. */
    Keyboard enter() {
        page.keyboard().press("Enter");
        return this;
    }
}
