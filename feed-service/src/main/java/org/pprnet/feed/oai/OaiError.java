package org.pprnet.feed.oai;

import static java.util.Objects.requireNonNull;

/** What is wrong with a request, as the protocol words it (OAI-PMH 2.0, section 3.6). It is answered with status 200. */
final class OaiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    private OaiError(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** The conditions that occur here: there always are sets, and every record has a format. */
    enum Code {
        BAD_VERB("badVerb"),
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch");

        private final String name;

        Code(String name) {
            this.name = name;
        }

        OaiError because(String message) {
            return new OaiError(this, message);
        }
    }

    String code() {
        return code.name;
    }

    String message() {
        return requireNonNull(getMessage());
    }

    /** Whether the answer repeats the arguments: not where they are what is wrong (section 3.2, item 3). */
    boolean repeatsArguments() {
        return code != Code.BAD_VERB && code != Code.BAD_ARGUMENT;
    }

    /** An error is an answer, not a bug: nobody reads its stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
