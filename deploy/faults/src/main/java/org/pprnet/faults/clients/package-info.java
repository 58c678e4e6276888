/** Everybody who uses the stack. Answers arrive; a history of what was asked for, acknowledged and seen leaves. */
@NullMarked
package org.pprnet.faults.clients;

import org.jspecify.annotations.NullMarked;
