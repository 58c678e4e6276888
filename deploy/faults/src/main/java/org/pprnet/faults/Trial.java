package org.pprnet.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pprnet.faults.check.HistoryChecker;
import org.pprnet.faults.check.JournalContent;
import org.pprnet.faults.check.Violation;
import org.pprnet.faults.clients.Addresses;
import org.pprnet.faults.clients.Clients;
import org.pprnet.faults.clients.Load;
import org.pprnet.faults.inject.Chaos;
import org.pprnet.faults.inject.Deck;
import org.pprnet.faults.stack.FaultyStack;
import org.pprnet.faults.stack.Sentencing;
import org.pprnet.local.Home;

/** One run: a stack, its users, faults for a time, calm, and the verdict. */
final class Trial {

    /** A long trial leaves its processors to services that start again: fewer calls, larger imports. */
    private static final Load LOAD = new Load(16, 2, 170);
    private static final Load LOAD_OF_A_BRIEF_ONE = new Load(16, 60, 25);
    /** In a second what a digest has in a month; processors are left for services that start. */
    private static final Load LOAD_OF_AN_UPGRADE = new Load(4, 4, 10);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PAUSE_OF_A_BRIEF_ONE = Duration.ofSeconds(4);
    private static final Duration TIME_TO_RECOVER = Duration.ofMinutes(4);
    /** An index that was wiped at the very end is made again from the whole log. */
    private static final int READ_AGAIN_PER_SECOND = 150;
    private static final Duration TIME_BETWEEN_NEWS = Duration.ofSeconds(20);

    private final Home home;
    private final Path folder;
    private final Plan plan;
    private final PrintStream progress;

    /** @param folder for the stack's data: new, and this trial's alone */
    Trial(Home home, Path folder, Plan plan, PrintStream progress) {
        this.home = home;
        this.folder = folder;
        this.plan = plan;
        this.progress = progress;
    }

    Verdict run(int port) throws IOException, InterruptedException, SQLException {
        Path journal = folder.resolve("journal");
        Sentencing sentencing = new Sentencing(home, journal, plan.plant());
        sentencing.makeArchives();
        try (PrintStream launcher = new PrintStream(folder.resolve("launcher.log").toFile());
                FaultyStack stack = new FaultyStack(home, folder, port, sentencing, launcher)) {
            progress.println("starting a stack in " + folder);
            stack.start();
            try (Clients clients = new Clients(new Addresses(stack.ports(), plan.upgrade()),
                    load(), plan.seed(), stack::token)) {
                Upgrade upgrading = new Upgrade(stack, clients.history(), progress);
                Thread news = Thread.ofVirtual().start(() -> tellNews(stack, clients));
                clients.start();
                Map<String, Integer> done = plan.upgrade() ? upgrading.run() : hurt(stack, sentencing, clients);
                news.interrupt();
                progress.println("calm: authors finish, parts recover, then the history is checked");
                boolean finished = clients.finishWriting();
                List<Violation> violations = new ArrayList<>();
                if (plan.upgrade()) {
                    violations.addAll(upgrading.violations());
                }
                violations.addAll(new HistoryChecker(stack, clients.history(), journal)
                        .check(TIME_TO_RECOVER.plusSeconds(clients.history().publishes() / READ_AGAIN_PER_SECOND)));
                return new Verdict(plan, finished, violations, done,
                        JournalContent.read(journal), clients.history(), stack.watches());
            }
        }
    }

    private Load load() {
        if (plan.upgrade()) {
            return LOAD_OF_AN_UPGRADE;
        }
        return plan.isBrief() ? LOAD_OF_A_BRIEF_ONE : LOAD;
    }

    private Map<String, Integer> hurt(FaultyStack stack, Sentencing sentencing, Clients clients)
            throws InterruptedException {
        Random random = new Random(plan.seed());
        return new Chaos(sentencing, random, plan.isBrief() ? PAUSE_OF_A_BRIEF_ONE : PAUSE).run(plan.length(),
                new Deck(stack, sentencing, clients, random, plan.isBrief()));
    }

    private void tellNews(FaultyStack stack, Clients clients) {
        long begun = System.nanoTime();
        try {
            while (true) {
                Thread.sleep(TIME_BETWEEN_NEWS);
                progress.printf("%5d s  %d publishes acknowledged, %d deaths, %d broken promises seen%n",
                        Duration.ofNanos(System.nanoTime() - begun).toSeconds(), clients.history().publishes(),
                        stack.watches().stream().mapToInt(watch -> watch.deaths()).sum(),
                        clients.history().violations().size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
