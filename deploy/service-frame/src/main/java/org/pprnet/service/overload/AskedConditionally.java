package org.pprnet.service.overload;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that clients ask again and again, and that hardly ever has news for them. Who says what it has (RFC 9110, 13.1:
 * {@code If-None-Match} or {@code If-Modified-Since}) is answered in a few bytes; who does not is limited sooner, by
 * {@code rate-limit.unconditional-per-minute}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AskedConditionally {
}
