package org.pprnet.feed.oai;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pprnet.feed.oai.OaiError.Code;

/**
 * A request with the arguments that its verb takes, each once.
 *
 * @param arguments all but the verb, by their names
 */
record OaiRequest(Verb verb, Map<String, String> arguments) {

    /** The only format of records (OAI-PMH 2.0, section 3.4). */
    static final String DUBLIN_CORE = "oai_dc";

    /** Waits for a position of the log at any read of the digest, and is no part of the protocol. */
    private static final String MIN_POSITION = "minPosition";

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9\\-_.!~*'()]+");

    /** @throws OaiError badVerb or badArgument */
    static OaiRequest of(Map<String, List<String>> given) {
        Verb verb = verb(given.getOrDefault(Argument.VERB, List.of()));
        Map<String, String> arguments = new TreeMap<>();
        given.forEach((name, values) -> {
            if (!name.equals(Argument.VERB) && !name.equals(MIN_POSITION)) {
                arguments.put(name, only(verb, name, values));
            }
        });
        OaiRequest request = new OaiRequest(verb, arguments);
        request.requireWhole();
        return request;
    }

    private static Verb verb(List<String> values) {
        if (values.size() != 1) {
            throw Code.BAD_VERB.because(values.isEmpty() ? "verb is missing" : "verb is given more than once");
        }
        return Verb.named(values.getFirst())
                .orElseThrow(() -> Code.BAD_VERB.because("there is no verb " + values.getFirst()));
    }

    private static String only(Verb verb, String name, List<String> values) {
        if (!verb.takes(name)) {
            throw Code.BAD_ARGUMENT.because("%s takes no argument %s".formatted(verb.wireName(), name));
        }
        if (values.size() != 1) {
            throw Code.BAD_ARGUMENT.because(name + " is given more than once");
        }
        return values.getFirst();
    }

    private void requireWhole() {
        if (arguments.containsKey(Argument.TOKEN)) {
            if (arguments.size() > 1) {
                throw Code.BAD_ARGUMENT.because(Argument.TOKEN + " takes no other argument beside it");
            }
            return;
        }
        verb.required().stream().sorted().filter(name -> !arguments.containsKey(name)).findFirst()
                .ifPresent(name -> {
                    throw Code.BAD_ARGUMENT.because("%s needs the argument %s".formatted(verb.wireName(), name));
                });
    }

    Optional<String> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** Whether it asks for more of a list. */
    boolean resumes() {
        return arguments.containsKey(Argument.TOKEN);
    }

    /** @throws OaiError cannotDisseminateFormat, or badArgument for what can be no format's name */
    void requireDublinCore() {
        String prefix = arguments.get(Argument.PREFIX);
        if (!PREFIX.matcher(prefix).matches()) {
            throw Code.BAD_ARGUMENT.because(Argument.PREFIX + " has a character that none can have");
        }
        if (!prefix.equals(DUBLIN_CORE)) {
            throw Code.CANNOT_DISSEMINATE_FORMAT
                    .because("records are offered as %s, not as %s".formatted(DUBLIN_CORE, prefix));
        }
    }
}
