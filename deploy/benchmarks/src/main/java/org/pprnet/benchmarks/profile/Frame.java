package org.pprnet.benchmarks.profile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import org.jspecify.annotations.Nullable;

/**
 * A method on a stack.
 *
 * @param type its class, by its full name
 */
record Frame(String type, String method) {

    private static final String OUR_PACKAGES = "org.pprnet.";
    /** Classes that the build generates beside ours are called like this: they do nothing but call ours. */
    private static final String GENERATED = "$";
    /** Classes that the virtual machine makes for lambdas have this in their names; they do nothing but call them. */
    private static final String HIDDEN = "$$Lambda";
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");

    /** A stack from its top on: what was called last is first. Empty where it is not known. */
    static List<Frame> of(@Nullable RecordedStackTrace trace) {
        return trace == null
                ? List.of()
                : trace.getFrames().stream().filter(RecordedFrame::isJavaFrame).map(RecordedFrame::getMethod)
                        .map(Frame::of).filter(frame -> !frame.type.contains(HIDDEN)).toList();
    }

    private static Frame of(RecordedMethod method) {
        return new Frame(method.getType().getName(), method.getName());
    }

    boolean isOurs() {
        return type.startsWith(OUR_PACKAGES) && !type.substring(type.lastIndexOf('.') + 1).startsWith(GENERATED);
    }

    /** Class and method. What stands in a method as a lambda belongs to it. */
    String name() {
        Matcher lambda = LAMBDA.matcher(method);
        return type + "." + (lambda.matches() ? lambda.group(1) : method);
    }
}
