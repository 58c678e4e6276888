package org.pprnet.benchmarks.profile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.pprnet.benchmarks.stack.Submissions;
import org.pprnet.benchmarks.summaries.SummaryGenerator;

/** Drafts are published, each once. They are written before: only what makes them visible is asked for. */
final class PublishLoad implements Load {

    private static final int CONNECTIONS = 8;
    private static final int AT_ONCE = 200;
    /** As many as a service should publish at least. */
    private static final int DRAFTS_IN_A_SECOND = 500;

    private final Submissions submissions;
    private final SummaryGenerator summaries;
    private final Queue<String> drafts = new ArrayDeque<>();

    PublishLoad(Submissions submissions, SummaryGenerator summaries) {
        this.submissions = submissions;
        this.summaries = summaries;
    }

    @Override
    public void prepare(Duration time) throws IOException, InterruptedException {
        List<Callable<String>> writing = new ArrayList<>();
        while (writing.size() + drafts.size() < DRAFTS_IN_A_SECOND * time.toSeconds()) {
            Map<String, Object> content = new HashMap<>(summaries.next());
            // Only an import may say when something was published.
            content.remove("publishedAt");
            writing.add(() -> submissions.draft(content));
        }
        drafts.addAll(together(writing));
    }

    @Override
    public int ask() throws IOException, InterruptedException {
        List<Callable<String>> publishing = new ArrayList<>();
        while (publishing.size() < AT_ONCE && !drafts.isEmpty()) {
            String draft = drafts.remove();
            publishing.add(() -> {
                submissions.publish(draft);
                return draft;
            });
        }
        return together(publishing).size();
    }

    private static List<String> together(List<Callable<String>> requests) throws IOException, InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<String> answers = new ArrayList<>();
            for (Future<String> request : clients.invokeAll(requests)) {
                answers.add(request.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IOException("a submission failed", e.getCause());
        }
    }
}
