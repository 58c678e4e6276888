package org.pprnet.benchmarks.accounting;

/**
 * What a process has taken of time.
 *
 * @param processor seconds that all its threads were on a processor, in the kernel's time and their own
 * @param age seconds since it was started
 */
public record Times(double processor, double age) {

    /** Of a second (proc_pid_stat(5)): what programs see, whatever the kernel counts in. */
    private static final double TICKS = 100;
    /** Places behind the name, which may have spaces and brackets in it: utime, stime, starttime (proc_pid_stat(5)). */
    private static final int OWN = 11;
    private static final int KERNEL = 12;
    private static final int START = 19;

    /**
     * Reads what Linux says.
     *
     * @param stat of the process
     * @param uptime seconds since the machine came up, and more (proc_uptime(5))
     */
    static Times of(String stat, String uptime) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double ticks = Double.parseDouble(fields[OWN]) + Double.parseDouble(fields[KERNEL]);
        return new Times(ticks / TICKS,
                Double.parseDouble(uptime.split(" ")[0]) - Double.parseDouble(fields[START]) / TICKS);
    }
}
