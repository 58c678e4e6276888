package org.pprnet.feed.oai;

import java.util.Set;

/** The names of arguments (OAI-PMH 2.0, section 4). */
final class Argument {

    static final String VERB = "verb";
    static final String IDENTIFIER = "identifier";
    static final String PREFIX = "metadataPrefix";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SET = "set";

    /** Comes alone: it stands for all the others. */
    static final String TOKEN = "resumptionToken";

    static final Set<String> OF_LISTS = Set.of(FROM, UNTIL, SET, TOKEN);

    private Argument() {}
}
