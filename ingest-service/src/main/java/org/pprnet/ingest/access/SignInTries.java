package org.pprnet.ingest.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.pprnet.service.overload.ClientAddress;
import org.pprnet.service.overload.ClientRates;
import org.pprnet.service.problem.ProblemException;

/** Counts how often a client tries to sign in. */
@Singleton
public final class SignInTries {

    private final ClientAddress clients;
    private final ClientRates rates;

    SignInTries(SignInSettings settings, ClientAddress clients) {
        this.clients = clients;
        rates = new ClientRates("requests", settings.perMinute(), settings.perMinute(), settings.addresses());
    }

    /** @throws ProblemException too many requests, if this one is too much */
    public void count(HttpRequest<?> request) {
        rates.count(clients.counted(request));
    }
}
