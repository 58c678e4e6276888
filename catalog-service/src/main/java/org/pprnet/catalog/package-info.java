/**
 * The catalog: events of the log arrive and are kept in PostgreSQL, every version of them.
 * Lists, summaries, issues and counts leave for readers who browse.
 */
@NullMarked
package org.pprnet.catalog;

import org.jspecify.annotations.NullMarked;
