package org.pprnet.gateway;

/** What a client's connection is told when the gateway ends: answer what was begun, then close. */
enum Leaving {
    NOW
}
