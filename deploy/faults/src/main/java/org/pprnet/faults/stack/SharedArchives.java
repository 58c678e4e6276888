package org.pprnet.faults.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pprnet.local.Home;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.Rehearsal;

/**
 * Archives of the services' classes, ready for use (class data sharing): a process that is started with one needs about
 * half as much of the processor until it answers, and a long trial starts more than a thousand.
 */
final class SharedArchives {

    private final Home home;
    private final Path folder;
    private final Map<String, Path> archives = new ConcurrentHashMap<>();

    SharedArchives(Home home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** Starts each service once, without its servers, and keeps what it loaded. */
    void make() {
        Ports.SERVICES.parallelStream().forEach(this::make);
    }

    /** The flag that makes use of it; empty where there is none. */
    String flag(String service) {
        Path archive = archives.get(service);
        return archive == null ? "" : "-XX:SharedArchiveFile=" + archive;
    }

    private void make(String service) {
        Path archive = folder.resolve(service + ".jsa");
        List<String> flags = List.of("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=" + archive);
        if (Rehearsal.of(home.jar(service + "-service"), flags, folder.resolve(service + "-archive.log"))
                && Files.exists(archive)) {
            archives.put(service, archive);
        }
    }
}
