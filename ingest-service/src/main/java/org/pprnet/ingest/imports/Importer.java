package org.pprnet.ingest.imports;

import java.util.List;

/**
 * For whom is imported, and in which direction.
 *
 * @param owner whose submissions they become
 * @param author who is named as the summaries' author
 * @param newestFirst whether what is imported shows the newest first, as a page does: it is then logged from its end, so
 *     that followers of the log get the newest last
 */
record Importer(String owner, String author, boolean newestFirst) {

    <T> List<T> logged(List<T> inOrder) {
        return newestFirst ? inOrder.reversed() : inOrder;
    }
}
