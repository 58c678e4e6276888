package org.pprnet.local;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a trial says, and ends with, when it came to no result: in one line what its user has to know, with the exit status
 * of that failure; of what nobody foresaw everything that is known, and exit status 2. What went wrong beside it is told after
 * it; if any of these failed, the exit status is that of a failure.
 */
public final class CouldNotRun implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        int status = told(problem, command);
        for (Throwable beside : problem.getSuppressed()) {
            status = Math.min(status, told(beside, command));
        }
        return status;
    }

    private static int told(Throwable problem, CommandLine command) {
        if (problem instanceof Failure failure) {
            return Pprnet.report(command, failure);
        }
        command.getErr().println("pprnet: could not run: " + problem);
        problem.printStackTrace(command.getErr());
        return Failure.COULD_NOT_RUN;
    }
}
