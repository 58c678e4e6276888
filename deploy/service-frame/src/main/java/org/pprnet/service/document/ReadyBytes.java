package org.pprnet.service.document;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Bytes that are sent as they are, any number of times. They lie on the heap, where what a change replaced is collected
 * with all other garbage: direct memory would pile up with each change until the next full collection.
 */
final class ReadyBytes {

    private final byte[] bytes;

    ReadyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] array() {
        return bytes;
    }

    /** The bytes themselves, not a copy, for one answer. */
    ByteBuf view() {
        return Unpooled.wrappedBuffer(bytes);
    }
}
