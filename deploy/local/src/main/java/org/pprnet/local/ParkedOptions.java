package org.pprnet.local;

import org.pprnet.local.parked.ParkedDesk;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands about parked records have. */
final class ParkedOptions {

    @Mixin
    private final StackOption stack = new StackOption();

    @Option(names = "--json", description = "For a program.")
    private boolean json;

    boolean json() {
        return json;
    }

    /** On the log of what runs. */
    ParkedDesk open() {
        return new ParkedDesk(stack.deployment(Failure.WRONG_STATE).log().get());
    }
}
