package org.pprnet.local;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a trial says, and ends with, when it came to no result: exit status 2, and in one line what its user can mend, or
 * else everything that is known.
 */
public final class CouldNotRun implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        command.getErr()
                .println("pprnet: could not run: " + (problem instanceof Failure ? problem.getMessage() : problem));
        if (!(problem instanceof Failure)) {
            problem.printStackTrace(command.getErr());
        }
        return Failure.COULD_NOT_RUN;
    }
}
