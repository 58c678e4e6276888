package org.pprnet.ingest.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a backup is called, begins with and ends with. */
public final class BackupFormat {

    /** The media type of a backup: lines of JSON in UTF-8, each ended by a line feed. */
    public static final String MEDIA_TYPE = "application/vnd.pprnet.backup";

    static final String NAME = "pprnet-backup/1";
    /** The first line: format, position, instant, and how many lines of each kind follow. */
    static final String HEADER = "backup";
    /** The last line: how many lines are before it, and their SHA-256 in lower-case hexadecimal. */
    static final String FOOTER = "end";

    private BackupFormat() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
