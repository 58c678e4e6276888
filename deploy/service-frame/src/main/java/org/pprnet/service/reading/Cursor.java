package org.pprnet.service.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32C;
import org.pprnet.events.Json;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/**
 * A place in a list: the sort keys of the last item shown. Clients see it as an opaque text that they hand back; it
 * stays valid for as long as the list is sorted the same way, over restarts and on every instance.
 *
 * <p>The check value finds damaged cursors and those of another list; it is no secret, so keys are still data from
 * outside.
 *
 * @param keys what the list is sorted by
 */
public record Cursor(List<String> keys) {

    private static final int CHECK_BYTES = Integer.BYTES;

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor of(String... keys) {
        return new Cursor(List.of(keys));
    }

    /**
     * The text form, of characters that need no escaping in a URL.
     *
     * @param list names the list and its order, and everything that chooses its items ({@code summaries?topic=attachment})
     */
    public String encoded(String list) {
        try {
            byte[] content = Json.mapper().writeValueAsBytes(keys);
            ByteBuffer bytes = ByteBuffer.allocate(CHECK_BYTES + content.length);
            bytes.putInt(check(list, content)).put(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the text form.
     *
     * @param list as it was named when encoding
     * @param count how many keys the list has
     * @throws ProblemException malformed, if it is not a cursor of this list
     */
    public static Cursor decode(String list, String text, int count) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            byte[] content = Arrays.copyOfRange(bytes, CHECK_BYTES, bytes.length);
            Cursor cursor = new Cursor(Json.mapper().readValue(content, new TypeReference<List<String>>() {
            }));
            if (cursor.keys.size() == count && cursor.encoded(list).equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException | IOException e) {
            throw foreign();
        }
        throw foreign();
    }

    private static ProblemException foreign() {
        return new ProblemException(ProblemType.MALFORMED, "cursor: is not a cursor of this list");
    }

    private static int check(String list, byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(list.getBytes(StandardCharsets.UTF_8));
        sum.update(0);
        sum.update(content);
        return (int) sum.getValue();
    }
}
