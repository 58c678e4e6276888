/**
 * History arrives here: captured pages of the blog, and submissions one per line.
 * What is new of it leaves as published submissions; what is not is counted.
 */
@NullMarked
package org.pprnet.ingest.imports;

import org.jspecify.annotations.NullMarked;
