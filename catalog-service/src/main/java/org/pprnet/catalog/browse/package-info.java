/**
 * Readers' questions arrive over HTTP: lists under filters, one summary, issues, counts.
 * Answers leave as pages, as data and as references, each of one moment of the catalog, or of a later one where a summary
 * changed while it was read.
 */
@NullMarked
package org.pprnet.catalog.browse;

import org.jspecify.annotations.NullMarked;
