package org.pprnet.backing;

/** An Elasticsearch of one node, without security, that understands the analysis settings of the official one. */
public interface ElasticsearchServer extends Server {

    /** {@code http://host:port}, without a slash at the end. */
    String url();
}
