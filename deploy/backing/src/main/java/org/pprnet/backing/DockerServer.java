package org.pprnet.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame;

/** A server in a container of its official image. It lasts as long as this JVM: Testcontainers removes it. */
abstract sealed class DockerServer implements Server permits DockerKafka, DockerPostgres, DockerElasticsearch {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SECONDS_TO_STOP = 40;
    private static final long POLL_MILLIS = 100;

    private final String name;
    private final GenericContainer<?> container;
    private final int port;
    private final Path log;

    /** The port outside is chosen here, not by the engine: that one would choose another at each restart. */
    DockerServer(String name, GenericContainer<?> container, int portInside) {
        this.name = name;
        this.container = container;
        this.port = Ports.free();
        this.log = TemporaryServers.folder(name).resolve("server.log");
        container.setPortBindings(List.of(port + ":" + portInside));
        container.withLogConsumer(this::append);
    }

    /** To be asked before the first container is even described: the classes for that look for the engine themselves. */
    static void requireEngine() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ServerFailed(ServerFailed.Reason.NOT_INSTALLED,
                    "-Dbacking=docker, but no Docker engine answers here: start one, or leave the setting out");
        }
    }

    /** Whether it does what it is there for. */
    abstract boolean answers();

    final void launch() {
        container.start();
        awaitAnswer();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int port() {
        return port;
    }

    /** As the engine's machine counts, which need not be this one. */
    @Override
    public final long pid() {
        Long pid = container.getCurrentContainerInfo().getState().getPidLong();
        return pid == null ? 0 : pid;
    }

    @Override
    public final boolean isAlive() {
        return container.getContainerId() != null && container.isRunning();
    }

    @Override
    public final Path log() {
        return log;
    }

    @Override
    public final void kill() {
        if (isAlive()) {
            container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
        }
    }

    @Override
    public final void restart() {
        var docker = container.getDockerClient();
        if (isAlive()) {
            docker.stopContainerCmd(container.getContainerId()).withTimeout(SECONDS_TO_STOP).exec();
        }
        docker.startContainerCmd(container.getContainerId()).exec();
        container.followOutput(this::append);
        awaitAnswer();
    }

    /** Its data go with it: they are in the container. */
    @Override
    public final void close() {
        container.stop();
    }

    private void awaitAnswer() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            boolean dead = !isAlive();
            if (dead || System.nanoTime() > deadline || !ChildProcess.pause(POLL_MILLIS)) {
                throw new ServerFailed(dead ? ServerFailed.Reason.DIED : ServerFailed.Reason.TIMED_OUT,
                        "%s did not answer in its container; its log is %s".formatted(name, log));
            }
        }
    }

    private void append(OutputFrame frame) {
        try {
            Files.writeString(log, frame.getUtf8String(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + log, e);
        }
    }
}
