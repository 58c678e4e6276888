/**
 * The repository for harvesters (OAI-PMH 2.0). Requests arrive by GET and by form; the records that the store holds leave
 * as Dublin Core, and errors as the protocol words them.
 */
@NullMarked
package org.pprnet.feed.oai;

import org.jspecify.annotations.NullMarked;
