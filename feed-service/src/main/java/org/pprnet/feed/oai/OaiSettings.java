package org.pprnet.feed.oai;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.regex.Pattern;

/**
 * What harvesters are told of the repository.
 *
 * @param namespace in the ids of records; harvesters take every record for another one when it changes
 * @param adminEmail whom they write to
 */
@ConfigurationProperties("oai")
record OaiSettings(
        @Bindable(defaultValue = "pprnet.ca") String namespace,
        @Bindable(defaultValue = "webmaster@pprnet.ca") String adminEmail) {

    /** Specification and XML Schema for the OAI Identifier Format, section 2.1. */
    private static final Pattern NAMESPACE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*(\\.[a-zA-Z][a-zA-Z0-9-]*)+");

    private static final Pattern EMAIL = Pattern.compile("\\S+@(\\S+\\.)+\\S+");

    OaiSettings {
        require("namespace", namespace, NAMESPACE, "a domain name");
        require("admin-email", adminEmail, EMAIL, "an e-mail address");
    }

    private static void require(String name, String value, Pattern form, String what) {
        if (!form.matcher(value).matches()) {
            throw new IllegalArgumentException("oai.%s is %s, must be %s".formatted(name, value, what));
        }
    }
}
