package org.pprnet.ingest.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether two names may be one, spelled in two ways. */
final class Spelling {

    /** No name is longer. */
    static final int LONGEST = 40;
    private static final int SHORTEST = 4;
    private static final int SHORTEST_ONE_SLIP = 6;
    private static final int SHORTEST_TWO_SLIPS = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}++");
    /** What makes another word of a name rather than a slip: "Peters", "German" and "Germany", "Rogerian". */
    private static final List<String> ENDINGS = List.of("s", "es", "an", "ian", "ean", "y", "er", "ers");

    private Spelling() {}

    /** In lower case, without accents: "Flückiger" and "Fluckiger" are one. */
    static String plain(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o").replace("æ", "ae").replace("œ", "oe")
                .replace("ł", "l").replace("đ", "d").replace('’', '\'');
    }

    /** Whether two different spellings differ in accents or capitals alone: "Flückiger", "Flueckiger", "Fluckiger". */
    static boolean differInAccents(String one, String other) {
        if (one.equals(other) || one.length() < SHORTEST || !areOfOneLength(one, other)) {
            return false;
        }
        if (isPlain(one) && isPlain(other)) {
            return one.equalsIgnoreCase(other);
        }
        String first = plain(one);
        String second = plain(other);
        return first.equals(second) || spelledOut(one).equals(second) || first.equals(spelledOut(other));
    }

    /** Whether one may be the other with a slip: one letter in six, or two in eight between the same first and last. */
    static boolean differInASlip(String one, String other) {
        boolean otherInitial = isPlain(one) && isPlain(other) && one.charAt(0) != other.charAt(0);
        if (otherInitial || !areOfOneLength(one, other)) {
            return false;
        }
        String first = plain(one);
        String second = plain(other);
        int shorter = Math.min(first.length(), second.length());
        int longer = Math.max(first.length(), second.length());
        if (longer < SHORTEST_ONE_SLIP || first.charAt(0) != second.charAt(0) || isOtherWord(first, second)) {
            return false;
        }
        boolean sameEnd = first.charAt(first.length() - 1) == second.charAt(second.length() - 1);
        int slips = slips(first, second);
        return slips == 1 || slips == 2 && shorter >= SHORTEST_TWO_SLIPS && sameEnd;
    }

    /** Most names are; the others take a hundred times longer to compare. */
    private static boolean isPlain(String name) {
        return name.chars().allMatch(character -> character < 0x80);
    }

    private static boolean areOfOneLength(String one, String other) {
        return Math.max(one.length(), other.length()) <= LONGEST && Math.abs(one.length() - other.length()) <= 3;
    }

    private static boolean isOtherWord(String first, String second) {
        return ENDINGS.stream().anyMatch(ending -> (first + ending).equals(second) || (second + ending).equals(first));
    }

    private static String spelledOut(String name) {
        return plain(name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("Ä", "Ae")
                .replace("Ö", "Oe").replace("Ü", "Ue"));
    }

    /** Letters to add, leave out, exchange, or swap with their neighbour (the optimal string alignment distance). */
    private static int slips(String first, String second) {
        int[][] cost = new int[first.length() + 1][second.length() + 1];
        for (int i = 0; i <= first.length(); i++) {
            for (int j = 0; j <= second.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, first, second, i, j);
            }
        }
        return cost[first.length()][second.length()];
    }

    private static int cheapest(int[][] cost, String first, String second, int i, int j) {
        boolean same = first.charAt(i - 1) == second.charAt(j - 1);
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && first.charAt(i - 1) == second.charAt(j - 2)
                && first.charAt(i - 2) == second.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
