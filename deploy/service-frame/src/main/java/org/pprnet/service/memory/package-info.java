/** What a service has of memory, and does not need any more, leaves: the machine has it back when nobody asks for anything. */
@NullMarked
package org.pprnet.service.memory;

import org.jspecify.annotations.NullMarked;
