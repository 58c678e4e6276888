package org.pprnet.service.rebuilding;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.pprnet.events.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service's jar as the one-shot process that rebuilds its view: without its HTTP server, without following the log. */
public final class RebuildProcess {

    /** Set in this process only: its store is the next one. */
    public static final String PROPERTY = "service.rebuilding";

    private static final List<String> ARGUMENTS = List.of("rebuild");

    private RebuildProcess() {}

    /** Whether a service was started for that. */
    public static boolean isMeantBy(String... arguments) {
        return List.of(arguments).equals(ARGUMENTS);
    }

    /**
     * Rebuilds the view of the service whose class path this is, and ends the process with the exit status of
     * {@link Rebuild#run}. Each {@link Step} is a line of JSON on standard output, and all else goes to standard error.
     */
    public static void run(Class<?> service) {
        PrintStream steps = System.out;
        // Before anything is logged: logs go where standard output is.
        System.setOut(System.err);
        System.exit(rebuild(service, steps));
    }

    private static int rebuild(Class<?> service, PrintStream steps) {
        try (ApplicationContext parts = ApplicationContext.builder(service).properties(Map.of(PROPERTY, true))
                .start()) {
            return parts.getBean(Rebuild.class).run(step -> say(steps, step));
        } catch (RuntimeException e) {
            Logger log = LoggerFactory.getLogger(RebuildProcess.class);
            log.error("the rebuild could not go on", e);
            say(steps, new Step.Refused(String.valueOf(e.getMessage())));
            return Rebuild.COULD_NOT_RUN;
        } catch (InterruptedException e) {
            return Rebuild.COULD_NOT_RUN;
        }
    }

    private static void say(PrintStream steps, Step step) {
        try {
            steps.println(Json.mapper().writerFor(Step.class).writeValueAsString(step));
            steps.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
