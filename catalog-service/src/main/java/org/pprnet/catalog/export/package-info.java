/**
 * Summaries arrive, as readers see them.
 * Texts for machines and for reference lists leave: the cited article as BibTeX, RIS, CSL-JSON, COinS and in APA's style,
 * the summary as JSON-LD.
 */
@NullMarked
package org.pprnet.catalog.export;

import org.jspecify.annotations.NullMarked;
