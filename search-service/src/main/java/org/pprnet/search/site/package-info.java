/**
 * What the search page says arrives here, as records of plain things. The whole page leaves, in HTML.
 */
@NullMarked
package org.pprnet.search.site;

import org.jspecify.annotations.NullMarked;
