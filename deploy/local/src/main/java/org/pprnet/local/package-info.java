/**
 * What arrives: a command of the operator, as {@code ./deploy/pprnet} passes it on. What leaves: a running stack, or what
 * there is to say of one, and an exit status.
 */
@NullMarked
package org.pprnet.local;

import org.jspecify.annotations.NullMarked;
