package org.pprnet.faults.agent;

/**
 * A method of a service between whose beginning and end something can go wrong. A test fails when one is renamed.
 *
 * @param service whose it is: a service's short name, {@code view} for all that follow the log, {@code jdbc} for all with
 *     a database
 * @param type the class's full name
 * @param arguments how many it takes
 */
public record Step(String service, String type, String method, int arguments) {

    /** As it is named in sentences and reports: {@code Shipment.send}. */
    public String name() {
        return type.substring(type.lastIndexOf('.') + 1) + "." + method;
    }
}
