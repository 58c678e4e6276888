/**
 * What goes wrong arrives here: exceptions of controllers, of Micronaut, of stores.
 * RFC 9457 problem documents leave, with a stable type and nothing of the inside of the service.
 */
@NullMarked
package org.pprnet.service.problem;

import org.jspecify.annotations.NullMarked;
