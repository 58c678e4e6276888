package org.pprnet.catalog.browse;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A monthly issue.
 *
 * @param count how many live summaries are filed under it
 * @param teaser what its editor says of it; absent where nothing was said
 */
record Issue(YearMonth month, long count, @Nullable String teaser) {}
