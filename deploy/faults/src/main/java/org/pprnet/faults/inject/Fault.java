package org.pprnet.faults.inject;

/**
 * Something that goes wrong.
 *
 * @param name as it is counted in the report
 */
record Fault(String name, Action action) {

    /** Lets it happen, and returns when nothing more is done by it; the system may be far from well then. */
    interface Action {

        void happen() throws Exception;
    }
}
