/**
 * What a reader has typed so far arrives here.
 * What it may become leaves: topics, cited authors, terms of the field, and titles of summaries.
 */
@NullMarked
package org.pprnet.search.suggest;

import org.jspecify.annotations.NullMarked;
