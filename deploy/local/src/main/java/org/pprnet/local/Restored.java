package org.pprnet.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pprnet.events.Json;
import org.pprnet.events.State;
import org.pprnet.local.sources.Proof;
import org.pprnet.local.stack.Deployment;
import org.pprnet.local.stack.Progress;
import org.pprnet.local.stack.ServiceClient;
import org.pprnet.local.stack.Waiting;

/**
 * The end of a restoration: all four services stand level, and hold what they held.
 *
 * @param what was restored
 */
record Restored(String what, Deployment deployment, Proof proof, Progress progress) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Waits and compares; says what was lost. */
    void prove(List<String> lost, boolean json) {
        progress.say("all", "waiting until all four services are level");
        if (!Waiting.until(PATIENCE, () -> deployment.services().stream().allMatch(ServiceClient::isReady))) {
            throw new Failure(Failure.FAILED, "not ready: " + deployment.services().stream()
                    .filter(service -> !service.isReady()).map(service -> service.name() + ": " + service.trouble())
                    .toList());
        }
        State state = proof.require(new Views(deployment).deepStates(PATIENCE));
        if (json) {
            print(state, lost);
            return;
        }
        lost.forEach(one -> System.out.println("Lost: " + one));
        System.out.printf(
                "%s is restored: all four hold the same at position %d, and what they held before; digest %s%n",
                what, state.position(), state.digest());
    }

    private void print(State state, List<String> lost) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("restored", what);
        said.put("position", state.position());
        said.put("summaries", state.summaries());
        said.put("digest", state.digest());
        said.put("lost", lost);
        System.out.println(Json.text(said));
    }
}
