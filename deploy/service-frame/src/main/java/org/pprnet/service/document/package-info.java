/**
 * Documents arrive here as bytes, ready to be sent any number of times.
 * They leave whole, plain or compressed, or as 304 where the client has them already.
 */
@NullMarked
package org.pprnet.service.document;

import org.jspecify.annotations.NullMarked;
