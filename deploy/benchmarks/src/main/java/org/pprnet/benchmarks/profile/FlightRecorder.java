package org.pprnet.benchmarks.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.pprnet.local.Failure;

/** Java's flight recorder in other processes, with this package's settings. */
final class FlightRecorder {

    private static final String SETTINGS = "profile.jfc";
    private static final String NAME = "name=profile";
    /** Deep enough for a request through server, framework, our code and a driver: what is cut off is the caller. */
    private static final String DEPTH = "stackdepth=256";

    private final Path folder;

    /** @param folder for recordings, and for the settings while they are made */
    FlightRecorder(Path folder) {
        this.folder = folder.toAbsolutePath();
        try (InputStream settings = FlightRecorder.class.getResourceAsStream(SETTINGS)) {
            Files.copy(settings, settings(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write into " + folder, e);
        }
    }

    /** Where the recording of that name is. */
    Path file(String name) {
        return folder.resolve(name + ".jfr");
    }

    /**
     * Flags with which a virtual machine records all of its life, and prints nothing on standard output.
     *
     * @param name of the recording
     */
    List<String> flags(String name) {
        return List.of("-XX:FlightRecorderOptions=" + DEPTH,
                "-XX:StartFlightRecording=filename=%s,settings=%s".formatted(file(name), settings()),
                "-Xlog:jfr+startup=error", "-Xlog:aot*=off");
    }

    /**
     * Begins to record in a process that runs.
     *
     * @throws Failure with what it says, if it does not
     */
    void start(ProcessHandle process) throws IOException, InterruptedException {
        command(process, "JFR.configure", DEPTH);
        String answer = command(process, "JFR.start", NAME, "settings=\"%s\"".formatted(settings()));
        if (!answer.contains("Started recording")) {
            throw new Failure(Failure.COULD_NOT_RUN, "the flight recorder does not start", answer.lines().toList());
        }
    }

    /**
     * Ends that, and keeps what was recorded.
     *
     * @param name of the recording
     * @throws Failure with what the process says, if there is nothing to keep
     */
    void stop(ProcessHandle process, String name) throws IOException, InterruptedException {
        Files.deleteIfExists(file(name));
        String answer = command(process, "JFR.stop", NAME, "filename=\"%s\"".formatted(file(name)));
        if (!Files.exists(file(name))) {
            throw new Failure(Failure.COULD_NOT_RUN, "nothing was recorded", answer.lines().toList());
        }
    }

    /** The settings are no recording, and nobody asks for them any more. */
    void tidy() throws IOException {
        Files.delete(settings());
    }

    private Path settings() {
        return folder.resolve(SETTINGS);
    }

    private static String command(ProcessHandle process, String... words) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        ProcessBuilder builder = new ProcessBuilder(program.toString(), Long.toString(process.pid()));
        builder.command().addAll(List.of(words));
        Process command = builder.redirectErrorStream(true).start();
        String answer = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        command.waitFor();
        return answer;
    }
}
