package org.pprnet.gateway;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The instances of one service, which take turns. Used by all event loops. */
final class Instances {

    private final AtomicInteger turns = new AtomicInteger();
    private volatile List<Instance> all = List.of();

    /** Says where they are from now on; what was seen of those that stay is still known. */
    void are(Collection<InetSocketAddress> addresses) {
        Map<InetSocketAddress, Instance> known = all.stream()
                .collect(Collectors.toMap(instance -> instance.address, Function.identity()));
        all = addresses.stream().distinct()
                .map(address -> known.getOrDefault(address, new Instance(address))).toList();
    }

    /** All of them, in the order in which one request tries them: one that is set aside comes last, but it comes. */
    Deque<Instance> inTurn() {
        int turn = turns.getAndIncrement();
        Map<Boolean, List<Instance>> asked = all.stream().collect(Collectors.partitioningBy(Instance::takeTurn));
        Deque<Instance> order = new ArrayDeque<>(rotated(asked.get(true), turn));
        order.addAll(rotated(asked.get(false), turn));
        return order;
    }

    private static List<Instance> rotated(List<Instance> instances, int turn) {
        List<Instance> order = new ArrayList<>(instances);
        Collections.rotate(order, order.isEmpty() ? 0 : -Math.floorMod(turn, order.size()));
        return order;
    }
}
