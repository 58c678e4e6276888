/**
 * A sentence arrives as the agent's argument, when a service is started. What the service does at named steps leaves
 * changed: it halts there, pauses there, or has a bug there. No service knows of it.
 */
@NullMarked
package org.pprnet.faults.agent;

import org.jspecify.annotations.NullMarked;
