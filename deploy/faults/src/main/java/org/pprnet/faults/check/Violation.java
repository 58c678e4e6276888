package org.pprnet.faults.check;

/** A promise that was broken, and how it shows. */
public record Violation(Promise promise, String what) {}
