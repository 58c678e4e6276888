package org.pprnet.feed.hub;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pprnet.feed.serve.Form;
import org.pprnet.service.overload.OwnSeats;

/** The hub for subscribers (WebSub, section 5). */
@Controller("/feeds/hub")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HubController {

    private static final int REQUESTS = 8;
    /** Another number, and so seats of their own: who reads the account keeps no subscriber out. */
    private static final int READERS = 4;

    private final RequestReader reader;
    private final Intents intents;
    private final Verifying verifying;
    private final Ledger ledger;

    HubController(RequestReader reader, Intents intents, Verifying verifying, Ledger ledger) {
        this.reader = reader;
        this.intents = intents;
        this.verifying = verifying;
        this.ledger = ledger;
    }

    /** Subscribes or unsubscribes, as soon as the subscriber has confirmed it; so no token is needed. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @OwnSeats(REQUESTS)
    HttpResponse<?> request(@Nullable @Body Form form) {
        intents.put(reader.read(form == null ? new Form(Map.of()) : form));
        verifying.wake();
        return HttpResponse.accepted();
    }

    /** What became of all messages. */
    @Get
    @OwnSeats(READERS)
    Totals totals() {
        return ledger.totals();
    }
}
