package org.pprnet.search.index;

import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index in use: it is created when it is missing, searched when it is complete, and those before it are dropped. */
@Singleton
public final class IndexLife implements Destination {

    private static final Logger LOG = LoggerFactory.getLogger(IndexLife.class);

    private final Elasticsearch elasticsearch;
    private final Indices indices;
    private final IndexNames names;
    private final Stillness switching;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile boolean searched;
    private volatile String index = "";

    public IndexLife(Elasticsearch elasticsearch, ElasticsearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.names = new IndexNames(settings.index());
        this.indices = new Indices(elasticsearch, names);
        this.switching = new Stillness(settings.abandonedAfter());
    }

    /** Makes sure that what is written goes to the one index of this build that follows the log. */
    @Override
    public void ensure() {
        searched = false;
        Arrangement now = indices.look();
        String found = now.written().orElseGet(() -> create(now));
        List<Action> superseded = now.behind(names.written()).stream().filter(other -> !other.equals(found))
                .map(other -> Indices.take(other, names.written())).toList();
        if (!superseded.isEmpty()) {
            indices.rearrange(superseded);
        }
        String mark = now.mark(found, names.switching()).orElse("");
        if (switching.of(mark)) {
            indices.lift(found, mark);
            LOG.warn("Lifted the write block that a rebuild left on index {}", found);
        }
        index = found;
    }

    @Override
    public String address() {
        if (index.isEmpty()) {
            ensure();
        }
        return names.itself(index);
    }

    private String create(Arrangement now) {
        String created = now.free();
        indices.create(created, TranslogDurability.Request, names.written(), names.itself(created));
        return created;
    }

    /** Whether readers search the index of this build. Cheap once they do. */
    public boolean isSearched() {
        if (!searched) {
            searched = indices.look().isSearched();
        }
        return searched;
    }

    /** Makes sure that this build can ask the index that readers search meanwhile, if an earlier build made it. */
    public void askWhatIsSearched() {
        Arrangement now = indices.look();
        now.behind(names.searched()).stream().filter(now.earlier()::contains)
                .filter(index -> !asked.contains(index)).forEach(index -> {
                    new EarlierFields(elasticsearch).addTo(index);
                    asked.add(index);
                });
    }

    /**
     * The position that searches see.
     *
     * @throws IndexUnavailableException if no index is searched
     */
    public long visiblePosition() {
        try (IndexView view = new IndexView(elasticsearch, names.searched())) {
            return view.position();
        }
    }

    /**
     * Lets readers search the index that follows the log, from now on, and drops those of earlier builds.
     *
     * @return false, with nothing changed, if its documents do not hold what their hashes say
     */
    public boolean search() {
        Arrangement now = indices.look();
        String complete = now.written()
                .orElseThrow(() -> new IndexUnavailableException("there is no index to be searched yet"));
        indices.refresh(complete);
        if (!new IndexedState(elasticsearch, () -> complete).isWhole()) {
            LOG.error("Index {} does not hold what was published: readers are not sent to it; rebuild it", complete);
            return false;
        }
        List<Action> actions = new ArrayList<>(stillWritten(complete));
        now.behind(names.searched()).stream().filter(other -> !other.equals(complete))
                .forEach(other -> actions.add(Indices.take(other, names.searched())));
        actions.add(Indices.give(complete, names.searched()));
        indices.rearrange(actions);
        LOG.info("Searches go to index {} from now on", complete);
        indices.look().earlier().forEach(indices::drop);
        return true;
    }

    /** Changes nothing, and makes all else fail if a rebuild has switched meanwhile. */
    private List<Action> stillWritten(String index) {
        return List.of(Indices.take(index, names.written()), Indices.give(index, names.written()));
    }
}
