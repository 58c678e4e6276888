package org.pprnet.benchmarks.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pprnet.local.Failure;

/** The disk that a stack takes. */
public final class Room {

    /**
     * How much the data folder of a stack grows by with each summary. At 100,000 it was 24 kB: 17 in PostgreSQL, 5 in
     * Elasticsearch, 2 in Kafka. A half more is for segments that are merged and rows that have still to be cleared away.
     */
    static final long BYTES_OF_A_SUMMARY = 36_000;

    /** What it takes anyway: the servers' own files, and 1 GB of PostgreSQL for its log from one checkpoint to the next. */
    static final long BYTES_OF_A_STACK = 1_500_000_000;

    private static final double GIGABYTE = 1e9;

    private Room() {}

    /**
     * Looks whether stacks can be filled.
     *
     * @param folder where their data will be
     * @param summaries how many each will have
     * @throws Failure could not run, if there is not enough room
     */
    public static void require(Path folder, int... summaries) throws IOException {
        require(folder, Files.getFileStore(folder).getUsableSpace(), summaries);
    }

    static void require(Path folder, long free, int... summaries) {
        long needed = 0;
        long all = 0;
        for (int each : summaries) {
            all += each;
            needed += BYTES_OF_A_STACK + each * BYTES_OF_A_SUMMARY;
        }
        if (free < needed) {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "%,d summaries need %.1f GB of disk (%,d kB each and %.1f GB for each of %d stacks), but %.1f GB are free in %s: name a folder on another disk with --data"
                            .formatted(all, needed / GIGABYTE, BYTES_OF_A_SUMMARY / 1_000,
                                    BYTES_OF_A_STACK / GIGABYTE, summaries.length, free / GIGABYTE, folder));
        }
    }
}
