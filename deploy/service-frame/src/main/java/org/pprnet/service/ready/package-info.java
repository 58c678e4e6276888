/**
 * Requests arrive here before Micronaut has seen them. Those for what is ready leave at once with their answer; all others
 * go on to Micronaut, untouched.
 */
@NullMarked
package org.pprnet.service.ready;

import org.jspecify.annotations.NullMarked;
