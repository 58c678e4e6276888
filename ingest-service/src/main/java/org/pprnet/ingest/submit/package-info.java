/**
 * The author's and the editor's requests arrive here, as JSON, and pages of the archive.
 * Steps of submissions leave to the store, and in the same transaction events to the outbox.
 */
@NullMarked
package org.pprnet.ingest.submit;

import org.jspecify.annotations.NullMarked;
