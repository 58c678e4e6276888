/**
 * Readers' questions arrive over HTTP: lists under filters, one summary, issues, counts.
 * Answers leave as JSON, each from one snapshot of the database.
 */
@NullMarked
package org.pprnet.catalog.browse;

import org.jspecify.annotations.NullMarked;
