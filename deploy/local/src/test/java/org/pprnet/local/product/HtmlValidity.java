package org.pprnet.local.product;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * HTML as the Nu checker judges it: an outside judge, and the one that the W3C runs. It works in this process, from the
 * schemas in its own jar, and asks no network.
 */
final class HtmlValidity {

    /** The checker's own name of HTML with RDFa Lite, which its W3C site takes for text/html; read from its jar. */
    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    private HtmlValidity() {}

    /**
     * What is wrong with a page, each with its line and what stands there; the checker's warnings are left out.
     *
     * @param html a page as it was sent: what a browser made of it is mended already
     */
    static List<String> errors(String html) {
        var errors = new Errors(html.lines().toList());
        try {
            var checker = new SimpleDocumentValidator(false, false, false);
            checker.setUpMainSchema(HTML, errors);
            checker.setUpValidatorAndParsers(errors, false, false);
            checker.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException e) {
            throw new AssertionError("The page cannot be checked", e);
        } catch (Exception e) {
            // Its set-up is declared to throw anything.
            throw new AssertionError("The checker cannot be set up", e);
        }
        return errors.found;
    }

    private static final class Errors implements ErrorHandler {

        private static final int SHOWN = 200;

        private final List<String> lines;
        private final List<String> found = new ArrayList<>();

        private Errors(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            found.add("line %d: %s: %s".formatted(error.getLineNumber(), error.getMessage(), at(error)));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }

        private String at(SAXParseException error) {
            int line = error.getLineNumber();
            String text = line > 0 && line <= lines.size() ? lines.get(line - 1) : "";
            int end = Math.clamp(error.getColumnNumber(), 0, text.length());
            return text.substring(Math.max(0, end - SHOWN), end).strip();
        }
    }
}
