/**
 * Rows arrive from the projection; the schema and every statement that writes it are here.
 * What the database holds leaves as rows, as a position, and as one digest.
 */
@NullMarked
package org.pprnet.catalog.store;

import org.jspecify.annotations.NullMarked;
