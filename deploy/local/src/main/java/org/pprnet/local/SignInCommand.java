package org.pprnet.local;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pprnet.local.stack.Deployment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "sign-in", mixinStandardHelpOptions = true, description = "Prints a link that opens the author's desk in a browser, and nothing else. It works once, within 15 minutes.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
    "0:printed", "2:wrong arguments, or no stack was ever started", "3:nothing runs"})
final class SignInCommand implements Callable<Integer> {

    /** Who writes where nobody else is named: the same as with {@code token}, so that both find the same submissions. */
    static final String NAME = "Local author";

    @Parameters(arity = "0..1", paramLabel = "ROLE", defaultValue = "admin", description = "author, editor or admin. Default: ${DEFAULT-VALUE}")
    private Token.Role role = Token.Role.admin;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = NAME, description = "Who writes: shown as the author of a summary. Default: ${DEFAULT-VALUE}")
    private String name = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final StackOption stack = new StackOption();

    @Override
    public Integer call() {
        if (name.isBlank()) {
            throw new Failure(Failure.COULD_NOT_RUN, "--name must not be blank");
        }
        Deployment deployment = stack.deployment(Failure.WRONG_STATE);
        requireNonNull(spec).commandLine().getOut()
                .println(SignInLink.to(deployment, role, name, Clock.systemUTC()));
        return 0;
    }
}
