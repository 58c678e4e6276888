/**
 * What arrives: the servers that the build has installed.
 * What leaves: the proof that each starts, answers, and keeps its data through a kill.
 */
@NullMarked
package org.pprnet.backing;

import org.jspecify.annotations.NullMarked;
