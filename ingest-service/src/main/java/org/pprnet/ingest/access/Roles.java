package org.pprnet.ingest.access;

/** What a token can allow. Each includes those before it. */
public final class Roles {

    /** Submits, and decides about what they submitted. */
    public static final String AUTHOR = "author";
    /** Decides about everybody's submissions, and announces issues. */
    public static final String EDITOR = "editor";
    /** Imports, and flags cited articles. */
    public static final String ADMIN = "admin";

    private Roles() {}
}
