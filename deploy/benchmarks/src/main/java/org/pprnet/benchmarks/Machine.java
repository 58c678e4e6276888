package org.pprnet.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.pprnet.backing.Backing;

/**
 * Where figures were measured: they mean little without.
 *
 * @param processor its maker's name for it, or its architecture where the system does not say
 * @param memory in GB
 * @param servers what is installed beside the product, with versions
 */
record Machine(int processors, String processor, long memory, String system, String java, String servers) {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(system.getAvailableProcessors(), processor(system.getArch()),
                Math.round(system.getTotalMemorySize() / 1e9), system.getName() + " " + system.getVersion(),
                Runtime.version().toString(), Backing.versions());
    }

    private static String processor(String otherwise) {
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse(otherwise);
        } catch (IOException notLinux) {
            return otherwise;
        }
    }

    @Override
    public String toString() {
        return "%d × %s, %d GB, %s, Java %s, %s".formatted(processors, processor, memory, system, java, servers);
    }
}
