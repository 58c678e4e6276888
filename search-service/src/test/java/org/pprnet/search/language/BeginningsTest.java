package org.pprnet.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pprnet.search.query.RandomQueries;

class BeginningsTest {

    private static final TextAnalysis ANALYSIS = new TextAnalysis();

    /** With the forms that differ most, and all rules of spelling that change a word. */
    private static final List<String> WORDS = List.of("alliance alliances alliance's allied",
            "relate relational relation",
            "sensible sensibility sensibilities", "die dies died dying", "cry cries crying", "happy happiness happily",
            "agree agreed agreement", "rational rationalisation rationalization", "only early earlier",
            "go goes going echo echoes", "colour color colours odourless odorless odour odor",
            "behaviour behavior behavioural behaviorally",
            "organise organize organisation", "analyse analyze analysing", "centre center centred fibre fiber",
            "counselling counseling counsellor counselor",
            "fulfil fulfill fulfilment skilful skillful wilful willful wilfully willfully",
            "defence defense licence license", "practise practice practising practitioner", "dialogue dialog",
            "programme program programmes", "judgement judgment acknowledgement acknowledgment", "ageing aging age",
            "grey gray greyer grayer greyish grayish", "sceptic skeptic sceptical skepticism",
            "artefact artifact artefacts",
            "learnt learned learn", "adherance adherence", "mentalize mentalise mentalization mentalisation",
            "oestrogen estrogen aetiology etiology haemophilia hemophilia paediatric pediatric anaesthesia anesthesia",
            "foetus fetus oedema edema manoeuvre maneuver gynaecology gynecology anaemia anemia leukaemia leukemia",
            "OEstrogen Aetiology HAEMOPHILIA Grey", "e.g e.g. it's don't a_b", "36 0.36 .36 36th cd20 cd20s 20mg",
            "état etat");

    @Test
    void wordIsLookedForWhereItCanBegin() {
        List<String> all = WORDS.stream().flatMap(words -> Stream.of(words.split(" "))).toList();
        for (String one : all) {
            Forms sought = ANALYSIS.tokens(one).getFirst().forms();
            assertThat(all).filteredOn(other -> sharesAKey(sought, ANALYSIS.tokens(other).getFirst().forms()))
                    .as("what is taken for %s", one).isNotEmpty()
                    .allMatch(other -> mayBeIn(one, "(pre-" + other + "),"));
        }
        assertThat(mayBeIn("alliance", "\u201calliance\u201d")).isTrue();
        assertThat(mayBeIn("angst", "Ångst")).isTrue();
    }

    @Test
    void nothingIsAnalysedWhereItCannot() {
        assertThat(mayBeIn("alliance", "therapist,")).isFalse();
        assertThat(mayBeIn("alliance", "(all-also-although)")).isFalse();
        assertThat(mayBeIn("therapy", "the-then-their")).isFalse();
        assertThat(mayBeIn("alliance", "...")).isFalse();
        assertThat(mayBeIn("alliance", "2020alliance")).isFalse();
        assertThat(mayBeIn("36", "therapist")).isFalse();
        assertThat(mayBeIn("état", "therapist")).isFalse();
    }

    /** The words of texts that nobody would think of, each looked for in all others. */
    @Test
    void noWordBeginsWhereNoneMay() {
        List<String> texts = Stream.generate(new RandomQueries(11)::next).limit(300).toList();
        List<Forms> words = texts.stream().flatMap(text -> ANALYSIS.tokens(text).stream()).map(Token::forms).distinct()
                .limit(400).toList();
        for (Forms word : words) {
            Beginnings beginnings = Beginnings.of(List.of(word));
            for (String text : texts) {
                for (int start = 0; start < text.length();) {
                    int end = TextAnalysis.endOfSpaceless(text, start);
                    if (!beginnings.mayBeIn(text, start, end)) {
                        assertThat(ANALYSIS.spaceless(text, start, end)).as("%s in %s", word.written(), text)
                                .filteredOn(token -> !token.isSign())
                                .noneMatch(token -> sharesAKey(word, token.forms()));
                    }
                    start = end + 1;
                }
            }
        }
    }

    private static boolean sharesAKey(Forms one, Forms other) {
        return one.keys().stream().anyMatch(other.keys()::contains);
    }

    private static boolean mayBeIn(String word, String text) {
        Beginnings beginnings = Beginnings.of(ANALYSIS.tokens(word).stream().map(Token::forms).toList());
        return beginnings.mayBeIn(text, 0, text.length());
    }
}
