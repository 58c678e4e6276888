/**
 * The log itself: one Kafka topic with one partition, its writer, and the one loop that every consumer reads it with.
 * Numbered events arrive from the outbox; each projection gets them in order, each once.
 */
@NullMarked
package org.pprnet.events.log;

import org.jspecify.annotations.NullMarked;
