package org.pprnet.search.index;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Writes documents in bulk requests. Elasticsearch indexes a request on one processor, so a large batch goes in two
 * requests at once.
 */
final class Bulk {

    private static final int AT_ONCE = 2;

    private final Elasticsearch elasticsearch;
    private final Destination destination;

    Bulk(Elasticsearch elasticsearch, Destination destination) {
        this.elasticsearch = elasticsearch;
        this.destination = destination;
    }

    /**
     * Writes whole documents, each with its own id. Waits for all requests, also where one of them fails.
     *
     * @param guard which documents give way to them
     * @param fine what Elasticsearch may say of a document
     * @throws IndexUnavailableException if any was not written; others may have been
     */
    void write(Stream<Parcel> parcels, VersionType guard, Set<Integer> fine) {
        List<List<Parcel>> loads = Parcel.loads(parcels.toList());
        if (loads.size() > 1) {
            sendAtOnce(loads, guard, fine);
        } else {
            loads.forEach(load -> send(load, guard, fine));
        }
    }

    private void sendAtOnce(List<List<Parcel>> loads, VersionType guard, Set<Integer> fine) {
        List<Callable<Void>> requests = loads.stream().map(load -> (Callable<Void>) () -> {
            send(load, guard, fine);
            return null;
        }).toList();
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (Future<Void> request : senders.invokeAll(requests)) {
                request.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("interrupted while writing documents", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    private void send(List<Parcel> load, VersionType guard, Set<Integer> fine) {
        List<BulkOperation> operations = load.stream().map(parcel -> operation(parcel, guard)).toList();
        elasticsearch.ask(client -> client.bulk(request -> request.index(destination.address()).requireAlias(true)
                .operations(operations)))
                .items().stream().filter(item -> !fine.contains(item.status())).findFirst()
                .ifPresent(Bulk::refuse);
    }

    private static BulkOperation operation(Parcel parcel, VersionType guard) {
        return BulkOperation.of(operation -> operation.index(index -> index.id(parcel.id().value())
                .versionType(guard).version(parcel.position()).document(parcel.content())));
    }

    private static void refuse(BulkResponseItem item) {
        throw new IndexUnavailableException("document %s was not written: %d %s".formatted(item.id(), item.status(),
                item.error() == null ? "" : item.error().reason()));
    }
}
