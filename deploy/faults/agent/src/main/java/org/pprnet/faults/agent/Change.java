package org.pprnet.faults.agent;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * What becomes of a class.
 *
 * @param which of the methods of that name
 * @param advice what is woven in
 */
record Change(String type, String method, ElementMatcher<? super MethodDescription> which, Class<?> advice) {}
