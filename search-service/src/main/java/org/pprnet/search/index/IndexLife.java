package org.pprnet.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.elasticsearch.indices.Alias;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Birth and death of indices: one is created when it is missing, searched when it is complete, dropped when replaced. */
@Singleton
public final class IndexLife {

    private static final Logger LOG = LoggerFactory.getLogger(IndexLife.class);

    private final Elasticsearch elasticsearch;
    private final IndexNames names;
    private volatile boolean searched;

    public IndexLife(Elasticsearch elasticsearch, ElasticsearchSettings settings) {
        this.elasticsearch = elasticsearch;
        this.names = new IndexNames(settings.index());
    }

    /**
     * Makes sure that what is written goes to the index of this build.
     *
     * @throws IndexUnavailableException if a newer build writes already
     */
    void ensure() {
        searched = false;
        Set<String> written = behind(names.written());
        if (written.equals(Set.of(names.current()))) {
            return;
        }
        if (written.stream().anyMatch(index -> names.version(index).orElse(0) > IndexDefinition.VERSION)) {
            throw new IndexUnavailableException("a newer build of this service writes the index " + written);
        }
        create();
        point(names.written());
    }

    /** Whether readers search the index of this build. Cheap once they do. */
    public boolean isSearched() {
        if (!searched) {
            searched = behind(names.searched()).equals(Set.of(names.current()));
        }
        return searched;
    }

    /** Lets readers search the index of this build, from now on, and drops those of earlier ones. */
    public void search() {
        elasticsearch.ask(client -> client.indices().refresh(request -> request.index(names.current())));
        point(names.searched());
        LOG.info("Searches go to index {} from now on", names.current());
        others().forEach(this::drop);
    }

    private void create() {
        try {
            elasticsearch.ask(client -> client.indices().create(request -> request
                    .withJson(IndexDefinition.body())
                    .index(names.current())
                    .aliases(names.written(), Alias.of(alias -> alias))));
            LOG.info("Created index {}", names.current());
        } catch (ElasticsearchException e) {
            // Another instance was faster.
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    private void point(String alias) {
        List<Action> actions = new ArrayList<>();
        behind(alias).stream()
                .filter(index -> !index.equals(names.current()))
                .forEach(index -> actions.add(Action.of(action -> action
                        .remove(remove -> remove.index(index).alias(alias)))));
        actions.add(Action.of(action -> action.add(add -> add.index(names.current()).alias(alias))));
        elasticsearch.ask(client -> client.indices().updateAliases(request -> request.actions(actions)));
    }

    private List<String> others() {
        return elasticsearch.ask(client -> client.indices().get(request -> request.index(names.any())))
                .indices().keySet().stream()
                .filter(index -> names.version(index).orElse(Integer.MAX_VALUE) < IndexDefinition.VERSION)
                .toList();
    }

    private void drop(String index) {
        elasticsearch.ask(client -> client.indices().delete(request -> request.index(index)));
        LOG.info("Dropped index {}", index);
    }

    private Set<String> behind(String alias) {
        boolean exists = elasticsearch.ask(client -> client.indices().existsAlias(request -> request.name(alias)))
                .value();
        if (!exists) {
            return Set.of();
        }
        return elasticsearch.ask(client -> client.indices().getAlias(request -> request.name(alias))).aliases()
                .keySet();
    }
}
