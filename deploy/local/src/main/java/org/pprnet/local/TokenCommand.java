package org.pprnet.local;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "token", mixinStandardHelpOptions = true, description = "Prints a token for the header 'Authorization: Bearer …', and nothing else.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
    "0:printed", "2:wrong arguments, or no stack was ever started"})
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ROLE", description = "author (own submissions), editor (all of them, and teasers) or admin (imports and flags too)")
    private Token.@Nullable Role role;

    @Option(names = "--name", paramLabel = "NAME", defaultValue = SignInCommand.NAME, description = "Who writes: shown as the author of a summary. Default: ${DEFAULT-VALUE}")
    private String name = "";

    @Option(names = "--hours", paramLabel = "H", defaultValue = "12", description = "How long it is valid. Default: ${DEFAULT-VALUE}")
    private int hours;

    @Mixin
    private final StackOption stack = new StackOption();

    @Override
    public Integer call() {
        if (role == null || name.isBlank() || hours < 1) {
            throw new Failure(Failure.COULD_NOT_RUN, "--name must not be blank, --hours at least 1");
        }
        Token token = new Token(role, name, Clock.systemUTC().instant(), Duration.ofHours(hours));
        System.out.println(token.signed(stack.secret()));
        return 0;
    }
}
