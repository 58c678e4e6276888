package org.pprnet.feed.oai;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What can be asked for, and with which arguments (OAI-PMH 2.0, section 4). */
enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of(Argument.IDENTIFIER)),
    LIST_SETS("ListSets", Set.of(), Set.of(Argument.TOKEN)),
    GET_RECORD("GetRecord", Set.of(Argument.IDENTIFIER, Argument.PREFIX), Set.of()),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of(Argument.PREFIX), Argument.OF_LISTS),
    LIST_RECORDS("ListRecords", Set.of(Argument.PREFIX), Argument.OF_LISTS);

    private final String name;
    private final Set<String> required;
    private final Set<String> optional;

    Verb(String name, Set<String> required, Set<String> optional) {
        this.name = name;
        this.required = required;
        this.optional = optional;
    }

    /** The verb of that name; names are compared with their case. */
    static Optional<Verb> named(String name) {
        return Arrays.stream(values()).filter(verb -> verb.name.equals(name)).findFirst();
    }

    /** Its name in requests and answers. */
    String wireName() {
        return name;
    }

    /** What has to come with it, where no resumption token does. */
    Set<String> required() {
        return required;
    }

    boolean takes(String argument) {
        return required.contains(argument) || optional.contains(argument);
    }
}
