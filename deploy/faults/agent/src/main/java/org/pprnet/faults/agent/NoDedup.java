package org.pprnet.faults.agent;

import net.bytebuddy.asm.Advice;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** See {@link Plant#NO_DEDUP}. */
public final class NoDedup {

    private static final ThreadLocal<@Nullable Long> TAKEN = new ThreadLocal<>();

    private NoDedup() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) Object record) {
        take(record);
    }

    /** Notes what the record says of its number. */
    public static void take(Object taken) {
        Header sequence = taken instanceof ConsumerRecord<?, ?> record
                ? record.headers().lastHeader("ce_sequence")
                : null;
        TAKEN.set(sequence == null ? null : number(sequence));
    }

    private static @Nullable Long number(Header header) {
        try {
            return Long.valueOf(new String(header.value(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A number that was had before is as good as the next one. */
    public static long next(long next) {
        Long taken = TAKEN.get();
        return taken == null ? next : Math.min(next, taken);
    }

    /** The number that is expected. */
    static final class Next {

        private Next() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) long next) {
            next = NoDedup.next(next);
        }
    }
}
