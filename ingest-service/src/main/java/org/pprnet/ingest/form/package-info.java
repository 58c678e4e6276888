/**
 * JSON from outside arrives here; drafts that keep every rule of the event contract leave, or all the rules that were broken.
 */
@NullMarked
package org.pprnet.ingest.form;

import org.jspecify.annotations.NullMarked;
