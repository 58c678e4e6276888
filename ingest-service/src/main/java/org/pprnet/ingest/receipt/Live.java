package org.pprnet.ingest.receipt;

import java.time.Instant;

/** Readers of a service see everything up to that position since that instant. */
public record Live(long position, Instant at) {}
