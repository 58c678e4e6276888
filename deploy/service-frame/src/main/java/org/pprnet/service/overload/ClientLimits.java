package org.pprnet.service.overload;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.netty.handler.codec.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import org.pprnet.service.problem.ProblemException;

/** How often each client may ask, all in all and without saying what it has ({@link AskedConditionally}). */
@Singleton
@Requires(property = "rate-limit.enabled", notEquals = "false")
public final class ClientLimits {

    private final boolean loopback;
    private final ClientAddress clients;
    private final ClientRates rates;
    private final ClientRates unconditional;

    ClientLimits(RateLimitSettings settings, ClientAddress clients) {
        this.clients = clients;
        loopback = settings.loopback();
        rates = new ClientRates("requests", settings.perMinute(), settings.burst(), settings.addresses());
        unconditional = new ClientRates("requests without If-None-Match or If-Modified-Since",
                settings.unconditionalPerMinute(), settings.unconditionalPerMinute(), settings.addresses());
    }

    /**
     * Counts a request.
     *
     * @param couldSayWhatItHas and does not
     * @throws ProblemException too many requests, with the time to wait, if it was one too many
     */
    void count(HttpRequest<?> request, boolean couldSayWhatItHas) {
        InetAddress client = clients.of(request);
        if (isLimited(client)) {
            InetAddress counted = ClientAddress.counted(client);
            rates.count(counted);
            if (couldSayWhatItHas) {
                unconditional.count(counted);
            }
        }
    }

    /**
     * Counts a request for what is {@link AskedConditionally}, unless it is one too many: that is not counted, so that whoever
     * refuses it can.
     *
     * @param peer the other end of the connection
     * @return whether it may be answered
     */
    public boolean admit(InetAddress peer, HttpHeaders headers) {
        InetAddress client = clients.of(peer, headers.getAll(ClientAddress.FORWARDED_FOR));
        if (!isLimited(client)) {
            return true;
        }
        InetAddress counted = ClientAddress.counted(client);
        if (Conditions.are(headers::contains)) {
            return rates.tryCount(counted);
        }
        return rates.hasRoom(counted) && unconditional.tryCount(counted) && rates.tryCount(counted);
    }

    private boolean isLimited(InetAddress client) {
        return loopback || !client.isLoopbackAddress();
    }
}
