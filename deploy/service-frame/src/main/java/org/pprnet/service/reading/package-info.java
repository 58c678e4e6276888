/**
 * Reading requests arrive here, with a position to wait for, a page to cut and parameters that may be typing errors.
 * Answers leave with the position that they are at least as new as, and with the link to the next page.
 */
@NullMarked
package org.pprnet.service.reading;

import org.jspecify.annotations.NullMarked;
