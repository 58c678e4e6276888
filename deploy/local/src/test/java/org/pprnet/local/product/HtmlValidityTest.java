package org.pprnet.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlValidityTest {

    @Test
    void validPageHasNoErrors() {
        assertThat(HtmlValidity.errors("""
                <!DOCTYPE html>
                <html lang="en">
                <title>Valid</title>
                <h1>Valid</h1>
                <form><label>Month <input type="month" name="issue" required></label></form>
                """)).isEmpty();
    }

    @Test
    void everyErrorOfABrokenPageIsToldWithItsLineAndWhatStandsThere() {
        assertThat(HtmlValidity.errors("""
                <!DOCTYPE html>
                <html lang="en">
                <title>Broken</title>
                <p id="twice" role="king"><div id="twice"></div></p>
                <img src="picture.png">
                """)).hasSizeGreaterThanOrEqualTo(4)
                .anySatisfy(
                        error -> assertThat(error).startsWith("line 4: Duplicate ID").endsWith("<div id=\"twice\">"))
                .anySatisfy(error -> assertThat(error).startsWith("line 5:").contains("alt")
                        .endsWith("<img src=\"picture.png\">"));
    }

    @Test
    void elementThatIsNotAllowedWhereItStandsIsAnError() {
        assertThat(HtmlValidity.errors("<!DOCTYPE html><title>Misplaced</title><ul><p>No item</ul>")).singleElement()
                .asString().startsWith("line 1: Element “p” not allowed as child of element “ul”");
    }

    @Test
    void warningIsNoError() {
        assertThat(HtmlValidity.errors("<!DOCTYPE html><title>No language</title><p>Some words")).isEmpty();
    }
}
