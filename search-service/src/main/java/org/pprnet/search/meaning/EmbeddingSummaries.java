package org.pprnet.search.meaning;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pprnet.search.index.Document;
import org.pprnet.search.index.DocumentId;
import org.pprnet.search.index.KeptVectors;
import org.pprnet.search.index.Meaning;
import org.pprnet.search.index.Meanings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives summaries that are in the index already the vectors that they lack: those that were computed before, and else new
 * ones. Each text is computed once, whatever becomes of the index.
 */
@Singleton
@Requires(property = LanguageModel.ENABLED, value = StringUtils.TRUE)
public final class EmbeddingSummaries {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingSummaries.class);
    /** A summary can have 1.5 MB. */
    private static final int MOST = 25;
    /** So many are computed before they are seen: about a second's work. */
    private static final int AT_ONCE = 8;
    private static final int MOST_FAILED = 1_000;

    private final String model;
    private final Function<MeantText, List<float[]>> embedding;
    private final KeptVectors kept;
    private final Meanings meanings;
    private final Set<DocumentId> failed = new HashSet<>();

    @Inject
    EmbeddingSummaries(LanguageModel model, KeptVectors kept, Meanings meanings) {
        this(model.name(), model::passages, kept, meanings);
    }

    EmbeddingSummaries(String model, Function<MeantText, List<float[]>> embedding, KeptVectors kept,
            Meanings meanings) {
        this.model = model;
        this.embedding = embedding;
        this.kept = kept;
        this.meanings = meanings;
    }

    /** How many summaries lack vectors, as of the last refresh. */
    public long lacking() {
        return meanings.countLacking(model);
    }

    /**
     * Gives some of them what they lack, the newest first.
     *
     * @return how many it tried; 0 if none lacks any
     * @throws org.pprnet.search.index.IndexUnavailableException if the index is away
     */
    public int next() {
        List<Document.Live> lacking = meanings.lacking(model, failed, MOST);
        Map<String, List<float[]>> known = kept.find(lacking.stream().map(this::key).distinct().toList());
        Map<Boolean, List<Document.Live>> isKnown = lacking.stream()
                .collect(Collectors.partitioningBy(live -> known.containsKey(key(live))));
        add(isKnown.get(true), known);
        List<Document.Live> shortestFirst = new ArrayList<>(isKnown.get(false));
        shortestFirst.sort(Comparator.comparingInt(live -> MeantText.of(live.summary()).length()));
        for (int from = 0; from < shortestFirst.size(); from += AT_ONCE) {
            compute(shortestFirst.subList(from, Math.min(from + AT_ONCE, shortestFirst.size())));
        }
        return lacking.size();
    }

    private void compute(List<Document.Live> summaries) {
        Map<String, List<float[]>> computed = new LinkedHashMap<>();
        List<Document.Live> done = new ArrayList<>();
        for (Document.Live live : summaries) {
            try {
                computed.computeIfAbsent(key(live), _ -> embedding.apply(MeantText.of(live.summary())));
                done.add(live);
            } catch (RuntimeException e) {
                leaveOut(live, e);
            }
        }
        kept.keep(computed);
        add(done, computed);
    }

    /** Until this process ends: what fails once fails again, and others wait. */
    private void leaveOut(Document.Live live, RuntimeException failure) {
        LOG.warn("Summary {} has no vectors, and is found by its words only", live.entity(), failure);
        if (failed.size() < MOST_FAILED) {
            failed.add(live.id());
        }
    }

    private void add(List<Document.Live> summaries, Map<String, List<float[]>> vectors) {
        if (!summaries.isEmpty()) {
            meanings.add(summaries.stream().collect(Collectors.toMap(Function.identity(),
                    live -> new Meaning(model, vectors.get(key(live))))));
        }
    }

    private String key(Document.Live live) {
        return MeantText.of(live.summary()).key(model);
    }
}
