package org.pprnet.search.query;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How what was typed and what was found belong together, the closest first. */
enum Relation {
    /** The same word or phrase, in any case. */
    @JsonProperty("exact")
    EXACT,
    /** Another spelling of the same word: behavior, behaviour; Fluckiger, Flückiger. */
    @JsonProperty("spelling")
    SPELLING,
    /** Another form of the same word: outcome, outcomes. */
    @JsonProperty("stem")
    STEM,
    /** Another name of the same thing: CBT, cognitive-behavioural therapy. */
    @JsonProperty("synonym")
    SYNONYM,
    /** The nearest word that the summaries have, where they do not have the one that was typed. */
    @JsonProperty("typo")
    TYPO,
    /** None of the words, but what they mean. */
    @JsonProperty("meaning")
    MEANING
}
