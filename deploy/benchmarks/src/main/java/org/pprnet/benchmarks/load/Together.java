package org.pprnet.benchmarks.load;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Several connections that ask side by side, each as soon as it has its answer: how much a service can do. */
public final class Together {

    private Together() {}

    /**
     * Sends requests, each once.
     *
     * @param port of this machine
     * @param connections how many are open, and so how many requests are on their way at a time
     * @return requests per second
     * @throws IOException also where an answer is not a 200
     */
    public static double rate(int port, int connections, List<Request> requests)
            throws IOException, InterruptedException {
        Queue<Request> left = new ConcurrentLinkedQueue<>(requests);
        long begun = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> asking = Stream.generate(() -> clients.submit(client(port, left))).limit(connections)
                    .toList();
            for (Future<Void> client : asking) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a request failed under load", e.getCause());
        }
        return requests.size() / ((System.nanoTime() - begun) / 1e9);
    }

    private static Callable<Void> client(int port, Queue<Request> left) {
        return () -> {
            try (Connection connection = new Connection(port)) {
                for (Request next = left.poll(); next != null; next = left.poll()) {
                    connection.send(next);
                }
            }
            return null;
        };
    }
}
