package org.pprnet.local;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pprnet.events.State;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.RunFile;
import org.pprnet.local.stack.ServiceClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", mixinStandardHelpOptions = true, description = "Shows every part of the stack: process, port, health, log position, how far it is behind, and how"
        + " many records it could not read.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:all parts are ready", "1:a part is not", "3:nothing is running"})
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-14s %8s %6s %9s %7s %7s  %s%n";
    private static final List<String> SERVERS = List.of("kafka", "postgresql", "elasticsearch");

    @Mixin
    private final StackOption stack = new StackOption();

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        return Deployment.elsewhere(System.getenv()).map(this::showServices).orElseGet(() -> showParts(stack.find()))
                ? 0
                : Failure.FAILED;
    }

    /** Where it does not run here, only services can be asked. */
    private boolean showServices(Deployment deployment) {
        showHeads();
        boolean ready = true;
        for (ServiceClient service : deployment.services()) {
            ready &= service(service.name(), "", service);
        }
        return ready;
    }

    private boolean showParts(DataFolder data) {
        List<RunFile> alive = Stream.of(List.of("launcher"), SERVERS, Ports.possibleParts()).flatMap(List::stream)
                .flatMap(part -> data.run(part).stream()).filter(run -> run.process().isPresent()).toList();
        if (alive.isEmpty()) {
            throw new Failure(Failure.WRONG_STATE, "nothing is running on " + data.path());
        }
        showHeads();
        boolean ready = data.running().filter(RunFile::ready).isPresent() & process(data, "launcher", "gateway");
        for (String server : SERVERS) {
            ready &= process(data, server, server);
        }
        for (String part : Ports.possibleParts()) {
            if (Ports.SERVICES.contains(part) || data.run(part).isPresent()) {
                ready &= service(data, part);
            }
        }
        out.println("data and logs: " + data.path());
        return ready;
    }

    private void showHeads() {
        out.printf(ROW, "part", "pid", "port", "position", "lag", "parked", "health");
    }

    private boolean process(DataFolder data, String part, String shown) {
        Optional<RunFile> run = data.run(part).filter(known -> known.process().isPresent());
        out.printf(ROW, shown, run.map(known -> Long.toString(known.pid())).orElse("-"),
                run.map(known -> Integer.toString(known.port())).orElse("-"), "", "", "",
                run.map(_ -> "up").orElse("not running"));
        return run.isPresent();
    }

    private boolean service(DataFolder data, String part) {
        Optional<RunFile> run = data.run(part).filter(known -> known.process().isPresent());
        if (run.isEmpty()) {
            return process(data, part, part);
        }
        return service(part, Long.toString(run.get().pid()),
                ServiceClient.local(Ports.service(part), run.get().port()));
    }

    private boolean service(String part, String pid, ServiceClient service) {
        boolean ready = service.isReady();
        OptionalDouble parked = service.name().equals("ingest") ? OptionalDouble.empty() : service.parked();
        out.printf(ROW, part, pid, service.address().port(),
                service.state().map(State::position).map(String::valueOf).orElse("?"), whole(service.lag()),
                service.name().equals("ingest") ? "" : whole(parked), ready ? readiness(parked) : service.trouble());
        return ready;
    }

    private static String readiness(OptionalDouble parked) {
        return parked.orElse(0) > 0 ? "ready, degraded: ./deploy/pprnet parked list" : "ready";
    }

    private static String whole(OptionalDouble figure) {
        return figure.isPresent() ? Long.toString((long) figure.getAsDouble()) : "?";
    }
}
