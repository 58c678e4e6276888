package org.pprnet.service.memory;

import com.sun.management.ThreadMXBean;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.jspecify.annotations.Nullable;
import org.pprnet.service.overload.Requests;
import org.pprnet.service.reading.PositionSource;

/**
 * Collects the heap when the service has worked and rests. A heap is given back only when it is collected whole, and that
 * happens when it is full: a service that nobody asks for anything would keep what its busiest hour took.
 */
@Singleton
final class GivingBack {

    private final Requests requests;
    private final @Nullable PositionSource store;
    private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final QuietHeap heap = new QuietHeap(memory.getHeapMemoryUsage().getInit());

    GivingBack(Requests requests, @Nullable PositionSource store) {
        this.requests = requests;
        this.store = store;
    }

    @Scheduled(fixedDelay = "5s")
    void look() {
        if (heap.isWorthCollecting(asked(), threads.getTotalThreadAllocatedBytes(), size())) {
            System.gc();
            heap.collected(size());
        }
    }

    /** Each event moves the store by one. */
    private long asked() {
        return requests.number() + (store == null ? 0 : store.position());
    }

    private long size() {
        return memory.getHeapMemoryUsage().getCommitted();
    }
}
