/**
 * The search service: events arrive from the log, and questions from readers.
 * Answers leave, in the order in which they fit the question.
 */
@NullMarked
package org.pprnet.search;

import org.jspecify.annotations.NullMarked;
