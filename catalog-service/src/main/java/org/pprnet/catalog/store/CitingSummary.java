package org.pprnet.catalog.store;

import io.micronaut.core.annotation.Introspected;

/** A live summary that cites an article whose flags changed. */
@Introspected
record CitingSummary(String event) {}
