package org.pprnet.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SearchStats;
import co.elastic.clients.elasticsearch.indices.AddBlockResponse;
import co.elastic.clients.elasticsearch.indices.Alias;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.IndicesBlockOptions;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import co.elastic.clients.elasticsearch.indices.stats.IndicesStats;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done to indices as a whole. */
final class Indices {

    private static final Logger LOG = LoggerFactory.getLogger(Indices.class);

    private final Elasticsearch elasticsearch;
    private final IndexNames names;

    Indices(Elasticsearch elasticsearch, IndexNames names) {
        this.elasticsearch = elasticsearch;
        this.names = names;
    }

    Arrangement look() {
        Map<String, IndexState> found = elasticsearch.ask(client -> client.indices()
                .get(request -> request.index(names.any()).features(Feature.Aliases))).indices();
        return new Arrangement(names, found.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, index -> Set.copyOf(index.getValue().aliases().keySet()))));
    }

    /** @throws IndexUnavailableException also if another process was faster */
    void create(String index, TranslogDurability durability, String... aliases) {
        Map<String, Alias> all = Arrays.stream(aliases)
                .collect(Collectors.toMap(Function.identity(), _ -> Alias.of(alias -> alias)));
        try {
            elasticsearch.ask(client -> client.indices().create(request -> request
                    .withJson(IndexDefinition.body(durability.jsonValue())).index(index).aliases(all)));
            LOG.info("Created index {}", index);
        } catch (ElasticsearchException e) {
            if ("resource_already_exists_exception".equals(e.error().type())) {
                throw new IndexUnavailableException("another process makes the index " + index, e);
            }
            throw e;
        }
    }

    static Action give(String index, String alias) {
        return Action.of(action -> action.add(add -> add.index(index).alias(alias)));
    }

    static Action take(String index, String alias) {
        return Action.of(action -> action.remove(remove -> remove.index(index).alias(alias).mustExist(true)));
    }

    /** @throws IndexUnavailableException also if an alias that is to be taken away is not there: then nothing is changed */
    void rearrange(Collection<Action> actions) {
        elasticsearch.ask(client -> client.indices().updateAliases(request -> request.actions(List.copyOf(actions))));
    }

    boolean isBlocked(String index) {
        return elasticsearch.ask(client -> client.indices().getSettings(request -> request.index(index)))
                .settings().values().stream().map(IndexState::settings).anyMatch(Indices::isBlocked);
    }

    private static boolean isBlocked(IndexSettings settings) {
        IndexSettings inner = settings.index() == null ? settings : settings.index();
        return inner.blocks() != null && Boolean.TRUE.equals(inner.blocks().write());
    }

    /** Refuses all writes; those under way are done when this returns. */
    void block(String index) {
        AddBlockResponse answer = elasticsearch.ask(client -> client.indices()
                .addBlock(request -> request.index(index).block(IndicesBlockOptions.Write)));
        if (!answer.acknowledged() || !answer.shardsAcknowledged()) {
            throw new IndexUnavailableException("the index %s is not blocked everywhere yet".formatted(index));
        }
    }

    /**
     * Takes back a block that a switch has begun with. Its mark is changed first: so this is refused if the switch came
     * to its end, and the switch is if it did not.
     */
    void lift(String index, String mark) {
        String lifting = IndexNames.unique(names.switching());
        rearrange(List.of(take(index, mark), give(index, lifting)));
        elasticsearch.ask(client -> client.indices()
                .removeBlock(request -> request.index(index).block(IndicesBlockOptions.Write)));
        rearrange(List.of(take(index, lifting)));
    }

    /** Has everything that is written on disk before it is acknowledged, from now on, and what was written before too. */
    void makeDurable(String index) {
        elasticsearch.ask(client -> client.indices().putSettings(request -> request.index(index)
                .settings(settings -> settings.translog(log -> log.durability(TranslogDurability.Request)))));
        elasticsearch.ask(client -> client.indices().flush(request -> request.index(index)));
    }

    void refresh(String index) {
        elasticsearch.ask(client -> client.indices().refresh(request -> request.index(index)));
    }

    /** Whether any search reads it: one under way, or a list whose pages are being turned. */
    boolean isRead(String index) {
        return elasticsearch.ask(client -> client.indices().stats(request -> request.index(index)))
                .indices().values().stream().map(IndicesStats::total)
                .anyMatch(total -> total != null && total.search() != null && isRead(total.search()));
    }

    private static boolean isRead(SearchStats search) {
        return search.queryCurrent() + search.fetchCurrent() > 0
                || search.openContexts() != null && search.openContexts() > 0;
    }

    void drop(String index) {
        elasticsearch.ask(client -> client.indices().delete(request -> request.index(index).ignoreUnavailable(true)));
        LOG.info("Dropped index {}", index);
    }
}
