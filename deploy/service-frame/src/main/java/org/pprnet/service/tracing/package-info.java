/**
 * What a traced request causes arrives here stage by stage, and leaves as spans of one trace (OpenTelemetry) for a
 * collector, if there is one. Without a collector nothing of OpenTelemetry is loaded.
 */
@NullMarked
package org.pprnet.service.tracing;

import org.jspecify.annotations.NullMarked;
