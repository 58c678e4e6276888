package org.pprnet.ingest.access;

import java.util.Collection;
import java.util.List;

/** What a token can allow. Each includes those before it. */
public final class Roles {

    /** Submits, and decides about what they submitted. */
    public static final String AUTHOR = "author";
    /** Decides about everybody's submissions, and announces issues. */
    public static final String EDITOR = "editor";
    /** Imports, and flags cited articles. */
    public static final String ADMIN = "admin";

    private static final List<String> RISING = List.of(AUTHOR, EDITOR, ADMIN);

    private Roles() {}

    /** The roles among some names, and those that they include. */
    public static List<String> among(Collection<String> names) {
        return names.stream().flatMap(name -> RISING.subList(0, RISING.indexOf(name) + 1).stream()).distinct().toList();
    }
}
