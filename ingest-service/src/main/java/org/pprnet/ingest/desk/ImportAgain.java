package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

/**
 * What somebody sent who is asked to send it again.
 *
 * @param problem why no import began
 * @param pasted the text that they pasted
 * @param dryRun whether they only wanted to try
 */
public record ImportAgain(String problem, String pasted, boolean dryRun) {

    public ImportAgain {
        requireNonNull(problem, "problem is null");
        requireNonNull(pasted, "pasted is null");
    }
}
