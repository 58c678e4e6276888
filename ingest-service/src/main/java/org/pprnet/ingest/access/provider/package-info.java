/**
 * An OpenID Connect provider's word arrives here, brought by browsers and by programs; verified, whom it vouches for leaves: with
 * a session of the desk, or as the bearer of a token. Nothing here runs unless an issuer is set.
 */
@NullMarked
package org.pprnet.ingest.access.provider;

import org.jspecify.annotations.NullMarked;
