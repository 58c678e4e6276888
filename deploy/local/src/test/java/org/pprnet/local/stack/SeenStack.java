package org.pprnet.local.stack;

import java.nio.file.Path;
import java.time.Instant;

/** A stack as commands find it: this process is its launcher and its log. */
public final class SeenStack {

    private SeenStack() {}

    /** Leaves in the folder what a launcher leaves there. */
    public static void leave(Path folder, int kafkaPort) {
        DataFolder data = DataFolder.at(folder);
        data.prepare();
        ProcessHandle here = ProcessHandle.current();
        RunFile.of("launcher", here, 8080, Instant.EPOCH).whenReady().write(data.runFile("launcher"));
        RunFile.of("kafka", here, kafkaPort, Instant.EPOCH).write(data.runFile("kafka"));
    }
}
