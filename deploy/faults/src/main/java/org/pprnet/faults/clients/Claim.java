package org.pprnet.faults.clients;

import java.util.Optional;

/**
 * Something that was acknowledged, and that readers must find once its receipt says so.
 *
 * @param version of the submission
 * @param withdrawn whether that version is its withdrawal
 * @param flagged another one, whose article was flagged before
 */
record Claim(Story story, int version, boolean withdrawn, Optional<Story> flagged) {}
