package org.pprnet.benchmarks.growth;

import java.io.IOException;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.pprnet.benchmarks.load.Connection;
import org.pprnet.benchmarks.load.Rounds;

/** Asks one archive for one list in one representation: at addresses that all differ, and at one address again and again. */
final class Asking {

    private final Archive archive;
    private final String service;
    private final Addresses addresses;
    private final String again;
    private final String mediaType;
    private final Rounds cold = new Rounds();
    private final Rounds warm = new Rounds();

    Asking(Archive archive, String service, List<String> all, Representation representation) {
        this.archive = archive;
        this.service = service;
        addresses = new Addresses(all);
        again = all.get(Math.min(all.size(), ReaderList.MOST_ITEMS / 2) - 1);
        mediaType = representation.mediaType();
    }

    /** So many times each way. */
    void ask(int requests, boolean measured) throws IOException {
        try (Connection connection = archive.connect(service)) {
            Histogram different = different(connection, requests);
            Histogram same = same(connection, requests);
            if (measured) {
                cold.add(different);
                warm.add(same);
            }
        }
    }

    /** No address is asked for twice before the answer to it has changed. */
    private Histogram different(Connection connection, int requests) throws IOException {
        Histogram times = Rounds.round();
        while (times.getTotalCount() < requests) {
            archive.change();
            for (String address : addresses.next(requests - (int) times.getTotalCount())) {
                times.recordValue(connection.get(address, mediaType).nanos());
            }
        }
        return times;
    }

    private Histogram same(Connection connection, int requests) throws IOException {
        Histogram times = Rounds.round();
        while (times.getTotalCount() < requests) {
            times.recordValue(connection.get(again, mediaType).nanos());
        }
        return times;
    }

    Rounds cold() {
        return cold;
    }

    Rounds warm() {
        return warm;
    }
}
