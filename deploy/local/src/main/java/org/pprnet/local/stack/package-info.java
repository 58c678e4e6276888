/**
 * What arrives: a data folder, a port, and the programs of a clone. What leaves: three servers and four services that run,
 * are started again when they die, and end in order; and files that say so to other commands.
 */
@NullMarked
package org.pprnet.local.stack;

import org.jspecify.annotations.NullMarked;
