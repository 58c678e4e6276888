package org.pprnet.faults.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.pprnet.faults.check.Promise;
import org.pprnet.local.stack.Ports;

/** Reads what a receipt calls live, at once and everywhere, and notes what is not as the receipt says. */
final class Critic implements Runnable {

    private static final int HOT = 30;

    private final Addresses addresses;
    private final String token;
    private final BlockingQueue<Claim> claims;
    private final History history;
    private final BooleanSupplier going;

    Critic(Addresses addresses, String token, BlockingQueue<Claim> claims, History history, BooleanSupplier going) {
        this.addresses = addresses;
        this.token = token;
        this.claims = claims;
        this.history = history;
        this.going = going;
    }

    @Override
    public void run() {
        while (going.getAsBoolean()) {
            try {
                Claim claim = claims.poll(200, TimeUnit.MILLISECONDS);
                if (claim != null) {
                    check(claim);
                }
            } catch (InterruptedException e) {
                return;
            } catch (IOException away) {
                history.outcome("critic", "no answer");
            }
        }
    }

    private void check(Claim claim) throws IOException {
        Http.Answer answer = Http.send("GET",
                "%s/submissions/%s/receipt?wait=5".formatted(addresses.any("ingest"), claim.story().id()),
                Map.of("Authorization", "Bearer " + token), "");
        if (answer.status() != 200) {
            history.outcome("receipt", Integer.toString(answer.status()));
            return;
        }
        JsonNode receipt = answer.json();
        if (receipt.required("version").intValue() < claim.version()) {
            history.broken(Promise.NOTHING_ACKNOWLEDGED_IS_LOST,
                    "the receipt of %s is for version %s, %d was acknowledged"
                            .formatted(claim.story().id(), receipt.required("version"), claim.version()));
        }
        long position = receipt.path("position").asLong();
        for (String service : Ports.VIEWS) {
            if (receipt.required("live").has(service)) {
                history.outcome("receipt", "live in " + service);
                look(service, claim, position);
            }
        }
    }

    private void look(String service, Claim claim, long position) throws IOException {
        switch (service) {
            case "catalog" -> catalog(claim);
            case "search" -> search(claim);
            default -> feed(claim, position);
        }
    }

    private void catalog(Claim claim) throws IOException {
        Http.Answer answer = Http.get(addresses.any("catalog") + "/summaries/" + claim.story().id());
        history.outcome("catalog", Integer.toString(answer.status()));
        if (answer.status() == 200) {
            int version = answer.json().required("version").intValue();
            expect(!claim.withdrawn() && version >= claim.version(), "catalog shows version " + version, claim);
        } else if (answer.status() == 410) {
            expect(claim.story().isWithdrawing(), "catalog says withdrawn", claim);
        } else {
            expect(answer.status() == 503, "catalog answers " + answer.status(), claim);
        }
        if (claim.flagged().isPresent()) {
            flagged(claim.flagged().get());
        }
    }

    private void flagged(Story story) throws IOException {
        Http.Answer answer = Http.get(addresses.any("catalog") + "/summaries/" + story.id());
        boolean unflagged = answer.status() == 200 && answer.json().required("flags").isEmpty();
        if (unflagged && story.isFlagged()) {
            history.broken(Promise.RECEIPTS_ARE_TRUE,
                    "the catalog shows %s without the flag on its article".formatted(story.id()));
        }
    }

    private void search(Claim claim) throws IOException {
        Http.Answer answer = Http.get(addresses.any("search") + "/search?q=" + claim.story().token());
        history.outcome("search", Integer.toString(answer.status()));
        if (answer.status() != 200) {
            expect(answer.status() == 503, "search answers " + answer.status(), claim);
            return;
        }
        int version = StreamSupport.stream(answer.json().required("items").spliterator(), false)
                .map(hit -> hit.required("summary"))
                .filter(hit -> hit.required("id").textValue().equals(claim.story().id()))
                .mapToInt(hit -> hit.required("version").intValue()).max().orElse(0);
        boolean gone = version == 0;
        expect(claim.withdrawn() ? gone : gone ? claim.story().isWithdrawing() : version >= claim.version(),
                gone ? "search does not find it" : "search finds version " + version, claim);
    }

    /** Another instance's feeds follow the store; who asks for a position waits for it. */
    private void feed(Claim claim, long position) throws IOException {
        Http.Answer answer = Http.get(addresses.any("feed") + "/feeds/all.json?minPosition=" + position);
        history.outcome("feed", Integer.toString(answer.status()));
        if (answer.status() != 200) {
            expect(answer.status() == 503, "feed answers " + answer.status(), claim);
            return;
        }
        boolean listed = StreamSupport.stream(answer.json().required("items").spliterator(), false)
                .anyMatch(item -> item.required("id").textValue().equals("urn:uuid:" + claim.story().id()));
        if (claim.withdrawn()) {
            expect(!listed, "the feed lists it", claim);
        } else if (answer.logPosition() - position < HOT / 2) {
            // Of what was changed since then, each thing moves it down by one place at most.
            expect(listed || claim.story().isWithdrawing(), "the feed does not list it", claim);
        }
    }

    private void expect(boolean held, String what, Claim claim) {
        if (!held) {
            history.broken(Promise.RECEIPTS_ARE_TRUE, "%s: %s %s version %d is live there".formatted(what,
                    "the receipt says that", claim.withdrawn()
                            ? "the withdrawal of " + claim.story().id()
                            : claim.story().id(),
                    claim.version()));
        }
    }
}
