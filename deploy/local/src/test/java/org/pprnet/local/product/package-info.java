/**
 * What arrives: the built jars of this clone. What leaves: a whole stack of its own, used as its users use it, and the
 * proof that it does what they are promised.
 */
@NullMarked
package org.pprnet.local.product;

import org.jspecify.annotations.NullMarked;
