/**
 * Rows of the database arrive here, at first all and then what changed: what summaries are listed, counted and chosen by.
 * The catalog of one moment leaves, from memory: lists in their order, exact counts under filters, months, flags.
 */
@NullMarked
package org.pprnet.catalog.index;

import org.jspecify.annotations.NullMarked;
