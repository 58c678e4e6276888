package org.pprnet.service.overload;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts the requests of an endpoint apart from all others, as they take long: they cannot keep the others out, and there
 * are never more of them than this. Beyond that they are answered 503 with {@code Retry-After}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OwnSeats {

    /** How many requests at once; endpoints of one class that say the same number share them. */
    int value();

    /** A query parameter: only requests that have it, and with another value than 0, count. Empty: all. */
    String when() default "";
}
