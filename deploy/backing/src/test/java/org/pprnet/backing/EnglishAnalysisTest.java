package org.pprnet.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results are those that the reference of the official distribution documents. */
class EnglishAnalysisTest {

    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]*)\"");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "stemmer", "language": "english"}                  | therapies studies       | therapi studi
            {"type": "stemmer", "language": "light_english"}            | therapies studies       | therapy study
            {"type": "stemmer", "language": "minimal_english"}          | therapies clients       | therapy client
            {"type": "stemmer", "language": "possessive_english"}       | client's clients        | client clients
            {"type": "stemmer"}                                         | running                 | run
            {"type": "stemmer_override", "rules": ["ran, runs => run"]} | ran runs running        | run run running
            {"type": "stop"}                                            | the end                 | end
            {"type": "asciifolding"}                                    | naïve                   | naive
            {"type": "asciifolding", "preserve_original": true}         | naïve                   | naive naïve
            {"type": "edge_ngram", "min_gram": 2, "max_gram": 4}        | alliance                | al all alli
            {"type": "edge_ngram"}                                      | alliance                | a al
            {"type": "edge_ngram", "max_gram": 3, "side": "back"}       | alliance                | e ce nce
            {"type": "ngram", "min_gram": 2, "max_gram": 2}             | mood                    | mo oo od
            {"type": "shingle", "output_unigrams": false}               | a b c                   | a b,b c
            {"type": "word_delimiter_graph"}                            | Wi-Fi client's CBT2     | Wi Fi client CBT 2
            {"type": "word_delimiter_graph", "catenate_all": true, "generate_word_parts": false} | meta-analysis | metaanalysis
            {"type": "word_delimiter_graph", "protected_words": ["e-mail"]} | e-mail e-book       | e-mail e book
            {"type": "keyword_marker", "keywords": ["therapies"]}, "porter_stem" | therapies studies | therapies studi
            {"type": "keyword_marker", "keywords_pattern": "t.*"}, "porter_stem" | therapies studies | therapies studi
            "keyword_repeat", "porter_stem", "remove_duplicates"        | studies run             | studies studi run
            "kstem"                                                     | therapies               | therapy
            "porter_stem"                                               | therapies               | therapi
            {"type": "unique"}                                          | a b a                   | a b
            {"type": "length", "min": 2, "max": 3}                      | a to the end then       | to the end
            {"type": "truncate", "length": 3}                           | depression              | dep
            {"type": "pattern_replace", "pattern": "is(e)$", "replacement": "iz$1"} | organise | organize
            {"type": "elision", "articles": ["l"]}                      | l'alliance              | alliance
            {"type": "limit", "max_token_count": 2}                     | a b c                   | a b
            {"type": "lowercase"}, "uppercase", "reverse"               | Ab                      | BA
            "apostrophe"                                                | client's                | client
            """)
    void tokenFilterWorksAsTheOfficialOne(String filters, String text, String tokens) {
        String analyzer = "\"tokenizer\": \"whitespace\", \"filter\": [" + filters + "]";

        assertThat(String.join(tokens.contains(",") ? "," : " ", analyze(analyzer, text))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "mapping", "mappings": ["& => and", "\\\\u2019 => '"]}            | R&D it’s        | RandD it's
            {"type": "pattern_replace", "pattern": "(\\\\d+)-(\\\\d+)", "replacement": "$1 $2"} | 297-325 | 297 325
            "html_strip"                                                               | <i>p</i>        | p
            {"type": "html_strip", "escaped_tags": ["b"]}                              | <b>p</b><i>q</i> | <b>p</b>q
            """)
    void charFilterWorksAsTheOfficialOne(String filters, String text, String tokens) {
        String analyzer = "\"tokenizer\": \"whitespace\", \"char_filter\": [" + filters + "]";

        assertThat(String.join(" ", analyze(analyzer, text))).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "analyzer": "english"                         | The clients' alliances | client allianc
            "tokenizer": "keyword", "filter": ["trim"]    | the end                | the end
            "tokenizer": "letter"                         | a1b                    | a b
            "tokenizer": {"type": "pattern", "pattern": ";"} | a;b                 | a b
            """)
    void analyzersAndTokenizersWorkAsTheOfficialOnes(String analyzer, String text, String tokens) {
        assertThat(String.join(" ", analyze(analyzer, text))).isEqualTo(tokens);
    }

    @Test
    void indexWithPlainSettingsOfAnOfficialClusterIsMadeAndSearched() {
        Server server = Backing.elasticsearch();
        assertThat(EmbeddedElasticsearchTest.send(server, "PUT", "/english", """
                {"settings": {"number_of_replicas": 0, "analysis": {
                   "filter": {"possessive": {"type": "stemmer", "language": "possessive_english"},
                              "stems": {"type": "stemmer", "language": "english"},
                              "stopwords": {"type": "stop", "stopwords": "_english_"}},
                   "analyzer": {"prose": {"tokenizer": "standard",
                                          "filter": ["possessive", "lowercase", "asciifolding", "stopwords", "stems"]}},
                   "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "asciifolding"]}}}},
                 "mappings": {"properties": {"text": {"type": "text", "analyzer": "prose"},
                                             "plain": {"type": "text", "analyzer": "english"},
                                             "name": {"type": "keyword", "normalizer": "folded"}}}}
                """)).contains("\"acknowledged\":true");
        EmbeddedElasticsearchTest.send(server, "PUT", "/english/_doc/1?refresh=true", """
                {"text": "The therapist's naïve alliances", "plain": "clients improved", "name": "Müller"}""");

        for (String query : List.of("text:(therapists alliance naive)", "plain:(client improving)", "name:MULLER")) {
            assertThat(EmbeddedElasticsearchTest.send(server, "POST", "/english/_search",
                    "{\"query\": {\"query_string\": {\"default_operator\": \"AND\", \"query\": \"" + query + "\"}}}"))
                    .as(query).contains("\"total\":{\"value\":1");
        }
    }

    @Test
    void stemmerOfAnotherLanguageIsRefusedByName() {
        assertThat(EmbeddedElasticsearchTest.send(Backing.elasticsearch(), "POST", "/_analyze", """
                {"tokenizer": "standard", "filter": [{"type": "stemmer", "language": "german"}], "text": "a"}"""))
                .contains("german");
    }

    private static List<String> analyze(String analyzer, String text) {
        String answer = EmbeddedElasticsearchTest.send(Backing.elasticsearch(), "POST", "/_analyze",
                "{" + analyzer + ", \"text\": \"" + text + "\"}");
        assertThat(answer).contains("\"tokens\"");
        return TOKEN.matcher(answer).results().map(match -> match.group(1)).toList();
    }
}
