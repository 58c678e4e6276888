/**
 * Submissions arrive here as they are; advice to their authors leaves. It never stops anything.
 */
@NullMarked
package org.pprnet.ingest.lint;

import org.jspecify.annotations.NullMarked;
