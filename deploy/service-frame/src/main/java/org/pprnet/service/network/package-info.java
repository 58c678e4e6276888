/**
 * Addresses of the network, as settings name them. Text arrives; networks leave, which say what is in them.
 */
@NullMarked
package org.pprnet.service.network;

import org.jspecify.annotations.NullMarked;
