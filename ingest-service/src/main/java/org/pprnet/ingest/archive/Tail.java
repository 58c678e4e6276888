package org.pprnet.ingest.archive;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows the reference proper: DOI, address, "Retrieved …", notes on its printing.
 *
 * @param reference what stands before it
 * @param printed whether a DOI, a month or a note ahead of print shows that the work is in a periodical
 * @param aheadOfPrint whether it says so
 */
record Tail(String reference, boolean printed, boolean aheadOfPrint) {

    /** With its first characters in front: at most others none of the many beginnings is tried. */
    private static final Pattern START = Pattern.compile(
            "(?=[ACDEIOPRUacdehioprw1(])(?:^|(?<=[\\s.,;:(\\[<]))(?:https?://|www\\.|doi\\s?:|DOI\\s?:|DOI\\s10\\.|doi\\s10\\.|"
                    + "10\\.\\d{4,9}/|PMID|ISBN|PMCID|"
                    + "(?:Retrieved|Accessed|Available|Downloaded|Repéré|Consulté|Récupéré|Retirado|Recuperado|Disponible|Disponível|URL|"
                    + "Abgerufen)\\b[^.]{0,60}|"
                    + "(?:retrieved|accessed|available|repéré|consulté)\\s(?:from|at|on|online|à|le|sur)\\b|"
                    + "En ligne\\b|\\((?:in press|forthcoming|Original work|Originalarbeit)|[Ii]n press\\.?$|"
                    + "(?i:published ahead|advance(?:d)? (?:online|access) publication|online (?:first|ahead)|"
                    + "epub ahead|ahead of print|early view|publication ahead|published ahead))",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern AHEAD = Pattern.compile(
            "advanced? (?:online|access) publication|advance access|online[- ]?first|ahead of print|"
                    + "publication ahead|early view\\b|online early",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRINTED = Pattern.compile("10\\.\\d{4,9}/|\\bin press|\\bforthcoming");
    private static final Pattern END = Pattern.compile("[\\s,;:(\\[<*]+$");

    /** @param serial whether the date has a month or a day, as only those of periodicals and of pages of the web do */
    static Tail cutFrom(String text, boolean serial) {
        Matcher start = START.matcher(text);
        boolean found = start.find(Math.min(1, text.length()));
        String reference = END.matcher(found ? text.substring(0, start.start()) : text).replaceFirst("");
        String tail = found ? text.substring(start.start()) : "";
        boolean ahead = AHEAD.matcher(tail).find();
        return new Tail(reference, serial || ahead || PRINTED.matcher(tail).find(), ahead);
    }
}
