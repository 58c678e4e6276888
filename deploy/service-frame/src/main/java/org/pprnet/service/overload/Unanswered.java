package org.pprnet.service.overload;

import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** How many requests of a connection wait for their answer. Touched by its event loop only. */
public final class Unanswered {

    private int requests;

    /** Takes notice of a part of a request. */
    public void read(Object part) {
        if (part instanceof HttpRequest) {
            requests++;
        }
    }

    /** Takes notice of a part of an answer. */
    public void written(Object part) {
        if (part instanceof LastHttpContent && !isInterim(part)) {
            requests--;
        }
    }

    /** Whether all requests are answered, to the end. */
    public boolean isEmpty() {
        return requests == 0;
    }

    /** 100 (Continue) and the like, after which the answer is still to come (RFC 9110, 15.2). */
    static boolean isInterim(Object part) {
        return part instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
