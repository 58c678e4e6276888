package org.pprnet.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An instance of one of the four services, as a process of its own jar. */
final class ServicePart implements Part {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);
    private static final long LARGE_LOG = 16L << 20;

    private final String service;
    private final int instance;
    private final int port;
    private final Path jar;
    private final Path log;
    private final Supplier<List<String>> flags;
    private final Supplier<Map<String, String>> environment;
    private volatile @Nullable Process process;

    /**
     * @param flags for the virtual machine, beside those that services always have
     * @param environment its settings; asked for when it is started, when the servers' addresses are known
     */
    ServicePart(String service, int instance, int port, Path jar, Path log, Supplier<List<String>> flags,
            Supplier<Map<String, String>> environment) {
        this.service = service;
        this.instance = instance;
        this.port = port;
        this.jar = jar;
        this.log = log;
        this.flags = flags;
        this.environment = environment;
    }

    /** How a service's jar is run, under more flags than those that services always have. */
    static List<String> command(Path jar, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JavaFlags.ALWAYS);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    String service() {
        return service;
    }

    @Override
    public String name() {
        return Ports.part(service, instance);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public long pid() {
        Process running = process;
        return running == null ? 0 : running.pid();
    }

    @Override
    public boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public void start() {
        List<String> command = new ArrayList<>(OwnSession.PREFIX);
        command.addAll(command(jar, flags.get()));
        try {
            setLargeLogAside();
            ProcessBuilder builder = new ProcessBuilder(command).directory(log.getParent().toFile())
                    .redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment.get());
            builder.environment().putAll(Map.of("HOST", "127.0.0.1", "PORT", Integer.toString(port), "SERVICE_INSTANCE",
                    Integer.toString(instance)));
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name(), e);
        }
    }

    @Override
    public void stop() {
        Process running = process;
        if (running != null) {
            Ending.gently(running.toHandle(), TIME_TO_STOP);
        }
    }

    private void setLargeLogAside() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
