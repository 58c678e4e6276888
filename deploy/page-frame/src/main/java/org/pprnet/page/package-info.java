/**
 * What a page says arrives here, rendered; the whole page leaves, in the frame that all pages share, with the headers that
 * keep foreign scripts out.
 */
@NullMarked
package org.pprnet.page;

import org.jspecify.annotations.NullMarked;
