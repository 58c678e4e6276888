package org.pprnet.events;

final class Versions {

    private Versions() {}

    static void requirePositive(int version) {
        if (version < 1) {
            throw new IllegalArgumentException("version is %d, must be 1 or more".formatted(version));
        }
    }
}
