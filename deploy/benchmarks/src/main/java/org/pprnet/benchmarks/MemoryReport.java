package org.pprnet.benchmarks;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.pprnet.benchmarks.memory.MemoryBenchmark.Service;
import org.pprnet.benchmarks.memory.MemoryBenchmark.Work;

/** What services keep of the machine's memory, as people read it. */
record MemoryReport(List<Service> services, Work work, long seed, int summaries, int rounds) {

    private static final List<String> COLUMNS = List.of("figure", "RSS at rest in MB", "rounds", "target", "", "PSS",
            "anonymous", "after the start", "before the rest", "peak");

    MemoryReport {
        services = List.copyOf(services);
    }

    Report on(LocalDate date, Machine machine) {
        return new Report("Memory", date, machine,
                "%,d summaries before; %d rounds, each a start, %,d summaries (seed %d), %,d requests, and rest"
                        .formatted(summaries, rounds, work.summaries(), seed, work.requests()),
                COLUMNS, services.stream().map(MemoryReport::row).toList(),
                services.stream().filter(service -> service.unsteady() > 0).map(this::unsteady).toList(),
                services.stream().map(Service::atRest).toList());
    }

    private static List<String> row(Service service) {
        Figure figure = service.atRest();
        return List.of(figure.name(), megabytes(figure.figure()),
                megabytes(Collections.min(service.rounds())) + "–" + megabytes(Collections.max(service.rounds())),
                figure.wish(), Report.verdict(figure), megabytes(service.rest().proportional()),
                megabytes(service.rest().anonymous()), megabytes(service.started().resident()),
                megabytes(service.loaded().resident()), megabytes(service.rest().peak()));
    }

    private String unsteady(Service service) {
        return "%s was not steady: in %d of %d rounds it still changed when %d seconds were over."
                .formatted(service.atRest().name(), service.unsteady(), service.rounds().size(),
                        work.patience().toSeconds());
    }

    private static String megabytes(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
