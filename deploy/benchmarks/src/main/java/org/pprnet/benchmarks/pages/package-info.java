/** The catalog service arrives. What the pages and lists that readers open cost it leaves. */
@NullMarked
package org.pprnet.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
