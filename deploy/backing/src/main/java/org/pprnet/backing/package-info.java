/**
 * What arrives: a folder for data, a port (or none), and the wish for a Kafka broker, a PostgreSQL or an Elasticsearch.
 * What leaves: the address of a real server that answers, and the means to stop, kill, restart or adopt it.
 */
@NullMarked
package org.pprnet.backing;

import org.jspecify.annotations.NullMarked;
