package org.pprnet.local;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.pprnet.local.stack.DataFolder;
import org.pprnet.local.stack.Ports;
import org.pprnet.local.stack.Progress;
import org.pprnet.local.stack.RunFile;
import org.pprnet.local.stack.ServiceClient;
import org.pprnet.local.stack.Waiting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "restart", mixinStandardHelpOptions = true, description = "Restarts services, one instance after the other, each only when the one before is ready. Where there are two"
        + " instances of a service (up --instances 2), no request fails.", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:all are ready again", "1:one did not come back", "2:there is no such service", "3:nothing is running"})
final class RestartCommand implements Callable<Integer> {

    private static final Duration TIME_TO_COME_BACK = Duration.ofMinutes(3);

    @Mixin
    private final StackOption stack = new StackOption();

    @Parameters(paramLabel = "SERVICE", description = "ingest, catalog, search, feed. Default: all of them.")
    private List<String> services = List.of();

    private final Progress progress = new Progress(System.out);

    @Override
    public Integer call() {
        stack.running(Failure.WRONG_STATE);
        services.stream().filter(service -> !Ports.SERVICES.contains(service)).findFirst().ifPresent(unknown -> {
            throw new Failure(Failure.COULD_NOT_RUN,
                    "there is no service \"%s\": they are %s".formatted(unknown, String.join(", ", Ports.SERVICES)));
        });
        DataFolder data = stack.find();
        Ports.possibleParts().stream()
                .filter(part -> services.isEmpty() || services.contains(Ports.service(part)))
                .filter(part -> data.run(part).isPresent())
                .forEach(part -> restart(data, part));
        return 0;
    }

    private void restart(DataFolder data, String part) {
        long before = data.run(part).map(RunFile::pid).orElse(0L);
        data.run(part).flatMap(RunFile::process).ifPresent(process -> {
            progress.say(part, "is told to end");
            process.destroy();
        });
        if (!Waiting.until(TIME_TO_COME_BACK, () -> isBack(data, part, before))) {
            throw new Failure(Failure.FAILED, "%s did not come back; its log is %s".formatted(part, data.log(part)));
        }
        progress.say(part, "is ready again");
    }

    private static boolean isBack(DataFolder data, String part, long before) {
        return data.run(part).filter(now -> now.pid() != before).filter(now -> now.process().isPresent())
                .filter(now -> ServiceClient.local(Ports.service(part), now.port()).isReady()).isPresent();
    }
}
