/**
 * Texts of authors arrive here, and what others filed theirs under; topics and types of research that may fit leave, each
 * with the words that speak for it. The author decides.
 */
@NullMarked
package org.pprnet.ingest.suggest;

import org.jspecify.annotations.NullMarked;
