package org.pprnet.local.product;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of a message by their numbers (Protocol Buffers, "Encoding"). What they mean, its reader knows. */
final class ProtocolBuffer {

    private final Map<Integer, List<byte[]>> bytes = new HashMap<>();
    private final Map<Integer, List<Long>> numbers = new HashMap<>();

    ProtocolBuffer(ByteBuffer message) {
        ByteBuffer in = message.order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int tag = (int) variable(in);
            int field = tag >>> 3;
            switch (tag & 7) {
                case 0 -> number(field, variable(in));
                case 1 -> number(field, in.getLong());
                case 5 -> number(field, in.getInt());
                case 2 -> {
                    byte[] content = new byte[(int) variable(in)];
                    in.get(content);
                    bytes.computeIfAbsent(field, _ -> new ArrayList<>()).add(content);
                }
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
        }
    }

    Stream<ProtocolBuffer> messages(int field) {
        return bytes(field).map(content -> new ProtocolBuffer(ByteBuffer.wrap(content)));
    }

    Stream<byte[]> bytes(int field) {
        return bytes.getOrDefault(field, List.of()).stream();
    }

    Stream<Long> numbers(int field) {
        return numbers.getOrDefault(field, List.of()).stream();
    }

    private void number(int field, long value) {
        numbers.computeIfAbsent(field, _ -> new ArrayList<>()).add(value);
    }

    private static long variable(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
