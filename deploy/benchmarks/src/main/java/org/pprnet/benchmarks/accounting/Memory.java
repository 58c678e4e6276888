package org.pprnet.benchmarks.accounting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process has of the machine's memory, in MB of 1,000,000 bytes.
 *
 * @param resident all of its pages that are in memory (RSS)
 * @param proportional the same, pages that several processes have divided among them (PSS)
 * @param anonymous pages of no file: heap, stacks, what was allocated
 * @param peak the most that ever was resident
 */
public record Memory(double resident, double proportional, double anonymous, double peak) {

    /** What Linux calls a kB. */
    private static final int KIBIBYTE = 1_024;

    /**
     * Reads what Linux says.
     *
     * @param rollup smaps_rollup of the process (proc_pid_smaps(5))
     * @param status of the process (proc_pid_status(5))
     */
    static Memory of(String rollup, String status) {
        return new Memory(megabytes("Rss", rollup), megabytes("Pss", rollup), megabytes("Anonymous", rollup),
                megabytes("VmHWM", status));
    }

    private static double megabytes(String name, String text) {
        Matcher line = Pattern.compile("^" + name + ":\\s*(\\d+) kB$", Pattern.MULTILINE).matcher(text);
        if (!line.find()) {
            throw new IllegalStateException("there is no line \"%s: … kB\"".formatted(name));
        }
        return Long.parseLong(line.group(1)) * KIBIBYTE / 1e6;
    }
}
