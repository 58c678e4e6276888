package org.pprnet.ingest.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A batch, and what of it is new.
 *
 * @param fresh what was not there before, in the order of the batch
 * @param duplicates how many were there before, word for word
 * @param conflicting what was there otherwise
 */
record Sifted(List<Historic> fresh, long duplicates, List<PassedOver> conflicting) {

    private static final String OTHER_WORDS = "is known with other words";
    /** Were it a duplicate, its author would believe that readers see it. */
    private static final String NOT_PUBLISHED = "is there as a draft: publish it, or discard it and import again";

    /** @param known see {@link KnownWordings#find} */
    static Sifted of(List<Historic> batch, Map<Historic.Key, Set<String>> known) {
        Map<Historic.Key, Historic> fresh = new LinkedHashMap<>();
        List<PassedOver> conflicting = new ArrayList<>();
        for (Historic one : batch) {
            Set<String> shown = known.get(one.key());
            Historic before = shown == null ? fresh.putIfAbsent(one.key(), one) : null;
            if (shown != null && !shown.contains(one.wording())) {
                conflicting.add(new PassedOver(one.line(), shown.isEmpty() ? NOT_PUBLISHED : OTHER_WORDS));
            }
            if (before != null && !one.saysTheSameAs(before)) {
                conflicting.add(new PassedOver(one.line(), OTHER_WORDS));
            }
        }
        return new Sifted(List.copyOf(fresh.values()), batch.size() - fresh.size() - conflicting.size(), conflicting);
    }
}
