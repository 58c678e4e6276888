package org.pprnet.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that runs to its end, and what it said. */
record Command(int exitStatus, String output) {

    static Command run(List<String> command, Path folder, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output);
        } catch (IOException e) {
            throw new ServerFailed(ServerFailed.Reason.NOT_INSTALLED, "Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed(ServerFailed.Reason.TIMED_OUT, "Interrupted in " + command.getFirst(), e);
        }
    }

    boolean succeeded() {
        return exitStatus == 0;
    }

    List<String> lastLines() {
        List<String> lines = output.lines().toList();
        return lines.subList(Math.max(0, lines.size() - 20), lines.size());
    }
}
