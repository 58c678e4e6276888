package org.pprnet.benchmarks.beside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.pprnet.benchmarks.load.Request;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;

/** A {@link BareServer}, in a process of its own: what it costs is seen from outside, as of the service. */
final class Reference implements AutoCloseable {

    private final Process process;
    private final int port;

    /** @param service the port of the service whose answers it gives */
    Reference(int service, List<Asked> asked) throws IOException {
        process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                BareServer.class.getName(), Integer.toString(service)))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Request> requests = asked.stream().flatMap(one -> one.requests().stream()).toList();
        Writer toIt = process.outputWriter();
        toIt.write(Json.text(requests) + "\n");
        toIt.flush();
        port = port(process.inputReader());
    }

    private static int port(BufferedReader fromIt) throws IOException {
        String line = fromIt.readLine();
        if (line == null) {
            throw new Failure(Failure.COULD_NOT_RUN, "the reference did not start");
        }
        return Integer.parseInt(line);
    }

    Server server() {
        return new Server(port, process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
