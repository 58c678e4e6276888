package org.pprnet.ingest.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.pprnet.ingest.store.SpentTokens;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** Opens the desk to the bearer of a link, once. */
@Singleton
public class SigningIn {

    private static final String ANOTHER = " The operator gets another with ./deploy/pprnet sign-in.";

    private final DeskTokens tokens;
    private final SpentTokens spent;
    private final Clock clock;

    SigningIn(DeskTokens tokens, SpentTokens spent, Clock clock) {
        this.tokens = tokens;
        this.spent = spent;
        this.clock = clock;
    }

    /**
     * What a link would do; it still can be used afterwards.
     *
     * @throws ProblemException unauthenticated if it is no link of the operator's, expired if it works no more
     */
    public Ticket look(String text) {
        Ticket ticket = tokens.ticket(text).orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED,
                "This is not a whole link of the operator's. Copy all of it."));
        if (!ticket.end().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.EXPIRED, "The link was not used in time." + ANOTHER);
        }
        if (spent.isSpent(ticket.id())) {
            throw used();
        }
        return ticket;
    }

    /**
     * Uses a link up.
     *
     * @throws ProblemException as {@link #look} does
     */
    public Session signIn(String text) {
        Ticket ticket = look(text);
        if (!spent.spend(ticket.id(), ticket.end(), clock.instant())) {
            throw used();
        }
        return tokens.session(ticket.subject(), ticket.name(), ticket.roles());
    }

    private static ProblemException used() {
        return new ProblemException(ProblemType.EXPIRED, "The link was used already, and works once." + ANOTHER);
    }
}
