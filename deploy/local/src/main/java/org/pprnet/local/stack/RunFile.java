package org.pprnet.local.stack;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.pprnet.events.Json;
import org.pprnet.local.Failure;

/**
 * That a process was started: what one command leaves for the others to find.
 *
 * @param port where it is, or will be, reached
 * @param mark see {@link ProcessMark}
 * @param ready of the launcher: whether the whole stack has come up
 */
public record RunFile(String part, long pid, int port, Instant startedAt, String mark, boolean ready) {

    public RunFile {
        requireNonNull(part, "part is null");
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(mark, "mark is null");
    }

    static RunFile of(String part, ProcessHandle process, int port, Instant startedAt) {
        return new RunFile(part, process.pid(), port, startedAt, ProcessMark.of(process), false);
    }

    RunFile whenReady() {
        return new RunFile(part, pid, port, startedAt, mark, true);
    }

    /** The process, if it is still alive: not another one that got its number. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessMark::isAlive).filter(found -> ProcessMark.of(found).equals(mark));
    }

    /** What the file says; empty if it is not there, or was left half written by a crash. */
    static Optional<RunFile> read(Path file) {
        try {
            return Optional.of(Json.mapper().readValue(Files.readString(file), RunFile.class));
        } catch (NoSuchFileException | JsonProcessingException none) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new Failure(Failure.COULD_NOT_RUN, "no permission to read " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    void write(Path file) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.write(draft, Json.mapper().writeValueAsBytes(this));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
