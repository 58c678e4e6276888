/**
 * The flags on a cited article arrive here. What every page and every file is to tell of them leaves.
 */
@NullMarked
package org.pprnet.catalog.notice;

import org.jspecify.annotations.NullMarked;
