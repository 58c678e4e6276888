package org.pprnet.service.memory;

import com.sun.management.ThreadMXBean;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * Collects the heap when the service has worked and rests. A heap is given back only when it is collected whole, and that
 * happens when it is full: a service that nobody asks for anything would keep what its busiest hour took.
 */
@Singleton
final class GivingBack {

    private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final QuietHeap heap = new QuietHeap(memory.getHeapMemoryUsage().getInit());

    @Scheduled(fixedDelay = "5s")
    void look() {
        if (heap.isWorthCollecting(threads.getTotalThreadAllocatedBytes(), size())) {
            System.gc();
            heap.collected(size());
        }
    }

    private long size() {
        return memory.getHeapMemoryUsage().getCommitted();
    }
}
