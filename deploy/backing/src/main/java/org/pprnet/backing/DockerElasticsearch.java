package org.pprnet.backing;

import org.testcontainers.elasticsearch.ElasticsearchContainer;

/** Elasticsearch in a container: the official distribution, which has all analysis components itself. */
final class DockerElasticsearch extends DockerServer implements ElasticsearchServer {

    private static final String IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:9.5.3";

    private DockerElasticsearch(ElasticsearchContainer container) {
        super("elasticsearch", container, 9200);
    }

    static DockerElasticsearch start() {
        requireEngine();
        var container = new ElasticsearchContainer(IMAGE).withEnv("xpack.security.enabled", "false")
                .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
                .withEnv("action.auto_create_index", "false").withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        var elasticsearch = new DockerElasticsearch(container);
        elasticsearch.launch();
        return elasticsearch;
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    boolean answers() {
        return Answers.elasticsearch(this);
    }
}
