/**
 * What every service of this system answers alike. Micronaut's defaults arrive here; services with the same JSON, the
 * same settings and the same rules for browsers leave.
 */
@NullMarked
package org.pprnet.service;

import org.jspecify.annotations.NullMarked;
