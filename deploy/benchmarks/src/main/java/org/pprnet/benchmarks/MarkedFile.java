package org.pprnet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pprnet.local.Failure;

/**
 * A Markdown file of which one part is written by a program: what stands between two comments.
 *
 * @param name of the part
 */
record MarkedFile(Path file, String name) {

    /**
     * The file, made with nothing but the marks if there is none.
     *
     * @throws Failure if it has not these marks, or cannot be written
     */
    static MarkedFile at(Path file, String name) {
        MarkedFile marked = new MarkedFile(file, name);
        if (!Files.exists(file)) {
            marked.put(marked.begin() + "\n" + marked.end() + "\n");
        }
        marked.write(marked.part(marked.text()));
        return marked;
    }

    /** Writes the part anew. All else stays. */
    void write(String part) {
        String text = text();
        String old = part(text);
        int from = text.indexOf(begin()) + begin().length();
        put(text.substring(0, from) + "\n" + part.strip() + "\n" + text.substring(from + old.length()));
    }

    private String part(String text) {
        int from = text.indexOf(begin());
        int to = text.indexOf(end(), Math.max(from, 0));
        if (from < 0 || to < 0) {
            throw new Failure(Failure.COULD_NOT_RUN, "%s has no lines %s and %s to write between"
                    .formatted(file, begin(), end()));
        }
        return text.substring(from + begin().length(), to);
    }

    private String begin() {
        return "<!-- %s: written by ./deploy/pprnet bench %s -->".formatted(name, name);
    }

    private String end() {
        return "<!-- /%s -->".formatted(name);
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw cannotBe("read", e);
        }
    }

    private void put(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw cannotBe("written", e);
        }
    }

    private Failure cannotBe(String what, IOException e) {
        return new Failure(Failure.COULD_NOT_RUN, "%s cannot be %s: %s".formatted(file, what, e));
    }
}
