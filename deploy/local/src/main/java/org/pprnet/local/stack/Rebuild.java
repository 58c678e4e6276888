package org.pprnet.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.pprnet.local.Home;

/** A process of a view's jar that rebuilds the view beside the stack that runs, and ends. */
public final class Rebuild {

    private Rebuild() {}

    /**
     * Starts it with the settings of the running instances. What it has to say is on its standard output.
     *
     * @param log where its log goes, after what is there
     */
    public static Process start(Home home, DataFolder data, Ports ports, String view, Path log) {
        return start(home, data, ports, view, log, List.of());
    }

    /**
     * The same, under more flags for the virtual machine.
     *
     * @param flags beside those that services and rebuilds have
     */
    public static Process start(Home home, DataFolder data, Ports ports, String view, Path log, List<String> flags) {
        try {
            return new Parts(home, data, ports, Conditions.PLAIN).rebuild(view, flags)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a rebuild of " + view, e);
        }
    }
}
