/**
 * Tokens arrive here, of programs in a header and of browsers in a cookie; verified, what their bearers may do leaves. Roles
 * nest: admin, editor, author.
 */
@NullMarked
package org.pprnet.ingest.access;

import org.jspecify.annotations.NullMarked;
