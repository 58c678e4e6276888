package org.pprnet.events;

/**
 * What a service holds: the answer of {@code GET /state}.
 *
 * @param position the log position that the digest describes
 * @param summaries how many summaries are live, withdrawn ones not counted
 * @param digest of everything; see {@link Digest}
 * @param summariesDigest of the summaries alone: what subscribers of the feeds can work out for themselves
 */
public record State(String service, long position, long summaries, String digest, String summariesDigest) {}
