package org.pprnet.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.OwnSession;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.RunFile;
import org.pprnet.local.stack.Waiting;

/** A launcher that outlives this process: started in a session of its own, and watched until its stack has come up. */
record BackgroundLauncher(Home home, DataFolder data, Ports ports, PrintStream out) {

    private static final String PREFIX = "pprnet: ";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /** Returns when the stack is up. */
    void start() {
        data.prepare();
        Path log = data.log("launcher");
        try (RandomAccessFile reader = new RandomAccessFile(log.toFile(), "rw")) {
            reader.seek(reader.length());
            Process launcher = launch(log);
            boolean over = Waiting.until(PATIENCE, () -> {
                boolean settled = !launcher.isAlive()
                        || data.running().filter(RunFile::ready).flatMap(RunFile::process).isPresent();
                print(reader);
                return settled;
            });
            if (!over || !launcher.isAlive()) {
                throw new Failure(launcher.isAlive() ? Failure.FAILED : launcher.exitValue(),
                        reason(log) + "; the log is " + log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start a launcher", e);
        }
    }

    private Process launch(Path log) throws IOException {
        List<String> command = new ArrayList<>(OwnSession.PREFIX);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Dpprnet.home=" + home.root(),
                "-Dpprnet.memory=" + home.memory(), "-Dbacking.home=" + home.servers(), "-jar",
                home.jar("deploy/local").toString(), "launch", "--port", Integer.toString(ports.gateway()),
                "--instances",
                Integer.toString(ports.instances()), "--data",
                data.path().toString()));
        Files.createDirectories(log.getParent());
        return new ProcessBuilder(command).redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
    }

    private static String reason(Path log) throws IOException {
        return Files.readAllLines(log).reversed().stream().filter(line -> line.startsWith(PREFIX)).findFirst()
                .map(line -> line.substring(PREFIX.length())).orElse("the launcher ended without a word");
    }

    private void print(RandomAccessFile reader) {
        try {
            byte[] more = new byte[(int) (reader.length() - reader.getFilePointer())];
            reader.readFully(more);
            out.print(new String(more, StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the launcher's log", e);
        }
    }
}
