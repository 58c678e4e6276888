/**
 * Tokens arrive here, verified; what their bearers may do leaves. Roles nest: admin, editor, author.
 */
@NullMarked
package org.pprnet.ingest.access;

import org.jspecify.annotations.NullMarked;
