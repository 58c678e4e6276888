package org.pprnet.feed.serve;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;

/**
 * Bytes that are sent as they are, any number of times: outside the heap, where the network takes them from without
 * another copy.
 */
final class ReadyBytes {

    private final ByteBuf buffer;

    ReadyBytes(byte[] bytes) {
        // The platform's buffer, which the garbage collector frees: nobody counts who still sends it.
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        buffer = Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct).asReadOnly());
    }

    byte[] copy() {
        return ByteBufUtil.getBytes(buffer);
    }

    /** A view with a reading position of its own. */
    ByteBuf view() {
        return buffer.duplicate();
    }
}
