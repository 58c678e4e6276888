package org.pprnet.service.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a client takes gzip (RFC 9110, 12.5.3). */
final class AcceptEncoding {

    private static final Pattern REFUSED = Pattern.compile("q\\s*=\\s*0(\\.0*)?");

    private AcceptEncoding() {}

    static boolean takesGzip(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",")).anyMatch(coding -> {
            String[] parts = coding.split(";", 2);
            String name = parts[0].strip();
            boolean refused = parts.length == 2 && REFUSED.matcher(parts[1].strip()).matches();
            return (name.equals("gzip") || name.equals("x-gzip")) && !refused;
        });
    }
}
