package org.pprnet.benchmarks.functions;

/** What is measured: functions that run for every event, or for every answer. */
public enum HotFunction {
    CONTENT_HASH(EventFunctions.class, "contentHash", "the hash of a summary, by which stores are compared"),
    EVENT_READ(EventFunctions.class, "eventRead", "a record of the log read as an event"),
    SUMMARY_AS_JSON(AnswerFunctions.class, "summaryAsJson", "a summary written as JSON for readers"),
    CURSOR_READ(AnswerFunctions.class, "cursorRead", "a cursor of a list read and checked"),
    SEARCH_REQUEST(SearchFunctions.class, "searchRequest",
            "a search, from what is typed to the body for Elasticsearch"),
    WORDS_OF_TEXT(SearchFunctions.class, "wordsOfText",
            "the words of a summary's text, among which highlights are found");

    private final Class<?> owner;
    private final String method;
    private final String what;

    HotFunction(Class<?> owner, String method, String what) {
        this.owner = owner;
        this.method = method;
        this.what = what;
    }

    /** What it is called in reports. */
    public String label() {
        return method;
    }

    /** What it does, in words. */
    public String what() {
        return what;
    }

    /** Its name among all benchmarks. */
    String benchmark() {
        return owner.getName() + "." + method;
    }
}
