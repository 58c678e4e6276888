package org.pprnet.benchmarks.relevance;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pprnet.search.index.Elasticsearch;

/**
 * BM25 as it comes (k1 = 1.2, b = 0.75), over one field with title and text, analyzed as Lucene's {@code EnglishAnalyzer}
 * does. Of equally good documents the one that comes first in the collection is first.
 */
final class PlainBm25 implements Searcher {

    private static final int BATCH = 200;
    private static final String DEFINITION = """
            {
              "settings": {
                "number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
                "similarity": {"default": {"type": "BM25", "k1": 1.2, "b": 0.75}},
                "analysis": {
                  "filter": {
                    "possessive": {"type": "stemmer", "language": "possessive_english"},
                    "stop_words": {"type": "stop", "stopwords": "_english_"},
                    "stems": {"type": "porter_stem"}
                  },
                  "analyzer": {
                    "plain": {"type": "custom", "tokenizer": "standard",
                      "filter": ["possessive", "lowercase", "stop_words", "stems"]}
                  }
                }
              },
              "mappings": {
                "dynamic": false,
                "properties": {
                  "text": {"type": "text", "analyzer": "plain"},
                  "place": {"type": "integer"}
                }
              }
            }
            """;
    private static final List<SortOptions> ORDER = List.of(
            SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))),
            SortOptions.of(sort -> sort.field(field -> field.field("place").order(SortOrder.Asc))));

    private final Elasticsearch elasticsearch;
    private final String index;
    private final List<Collection.Document> documents;

    PlainBm25(Elasticsearch elasticsearch, String index, List<Collection.Document> documents) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.documents = documents;
    }

    /** Makes the index, with all documents. */
    void fill() {
        elasticsearch.ask(client -> client.indices()
                .create(request -> request.withJson(new StringReader(DEFINITION)).index(index)));
        for (int from = 0; from < documents.size(); from += BATCH) {
            write(from, Math.min(from + BATCH, documents.size()));
        }
        elasticsearch.ask(client -> client.indices().refresh(request -> request.index(index)));
    }

    private void write(int from, int to) {
        List<BulkOperation> operations = IntStream.range(from, to).mapToObj(this::operation).toList();
        var answer = elasticsearch.ask(client -> client.bulk(bulk -> bulk.index(index).operations(operations)));
        if (answer.errors()) {
            throw new IllegalStateException("not all documents were indexed: " + answer.items());
        }
    }

    private BulkOperation operation(int place) {
        Collection.Document document = documents.get(place);
        return BulkOperation.of(operation -> operation.index(one -> one.id(Integer.toString(place))
                .document(Map.of("text", document.title() + " " + document.text(), "place", place))));
    }

    @Override
    public List<String> search(String query) {
        return elasticsearch.ask(client -> client.search(search -> search.index(index).size(MOST)
                .query(any -> any.match(match -> match.field("text").query(query))).sort(ORDER)
                .source(source -> source.fetch(false)), Void.class)).hits().hits().stream()
                .map(hit -> documents.get(Integer.parseInt(hit.id())).id()).toList();
    }
}
