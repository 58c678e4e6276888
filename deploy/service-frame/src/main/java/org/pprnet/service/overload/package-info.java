/**
 * Requests arrive here before anything is done for them, and connections before any request.
 * What leaves is what the service can do now; the rest is told to come again, or hung up on.
 */
@NullMarked
package org.pprnet.service.overload;

import org.jspecify.annotations.NullMarked;
