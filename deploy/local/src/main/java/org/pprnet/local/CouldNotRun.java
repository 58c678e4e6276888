package org.pprnet.local;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a trial says, and ends with, when it came to no result: everything that is known, and exit status 2. */
public final class CouldNotRun implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        command.getErr().println("pprnet: could not run: " + problem);
        problem.printStackTrace(command.getErr());
        return Failure.COULD_NOT_RUN;
    }
}
