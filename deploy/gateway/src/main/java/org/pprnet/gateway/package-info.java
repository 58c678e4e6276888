/**
 * What arrives: every HTTP request of the one origin. What leaves: the same request at the service that its path belongs
 * to, and that service's answer.
 */
@NullMarked
package org.pprnet.gateway;

import org.jspecify.annotations.NullMarked;
