/**
 * Texts arrive here, as summaries have them and as readers type them.
 * Their words leave, with the forms that they are compared by, and the other names that they have in the field.
 */
@NullMarked
package org.pprnet.search.language;

import org.jspecify.annotations.NullMarked;
