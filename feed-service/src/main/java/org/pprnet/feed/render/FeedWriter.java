package org.pprnet.feed.render;

import java.util.List;
import java.util.Optional;
import org.pprnet.feed.store.Change;
import org.pprnet.feed.store.FeedContent;

/** One format. Entries are written apart from the documents that they stand in: most of them stand in several, for long. */
interface FeedWriter {

    /** @param html the entry's body, which is the same in all formats */
    byte[] entry(Change.Listed entry, String html);

    /** Empty in a format that cannot say what is gone. */
    Optional<byte[]> tombstone(Change.Gone gone);

    /** @param entries as this writer wrote them, in their order */
    byte[] document(FeedContent content, List<byte[]> entries);
}
