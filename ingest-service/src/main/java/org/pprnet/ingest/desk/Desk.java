package org.pprnet.ingest.desk;

import static java.util.Objects.requireNonNull;

import io.micronaut.security.authentication.Authentication;
import java.util.ArrayList;
import java.util.List;
import org.pprnet.ingest.access.Caller;
import org.pprnet.ingest.access.Roles;
import org.pprnet.page.Page.Link;

/**
 * Who sits at the desk, and which parts of it are open to them.
 *
 * @param isAdmin whether they may import and flag
 */
public record Desk(Caller caller, boolean isAdmin) {

    static final Link SITE = Link.to("PPRNet author's desk", "/desk");

    public Desk {
        requireNonNull(caller, "caller is null");
    }

    static Desk of(Authentication session) {
        return new Desk(Caller.of(session), session.getRoles().contains(Roles.ADMIN));
    }

    /** @param section the address of the part that a page is in */
    List<Link> navigation(String section) {
        List<Link> links = new ArrayList<>(List.of(Link.to("Submissions", "/desk"),
                Link.to("New summary", "/desk/new"), Link.to("File", "/desk/filing")));
        if (caller.isEditor()) {
            links.add(Link.to("Issues", "/desk/issues"));
        }
        if (isAdmin) {
            links.add(Link.to("Import", "/desk/imports"));
        }
        links.add(Link.to("Sign out", "/desk/sign-out"));
        return links.stream()
                .map(link -> new Link(link.label(), link.address(), link.address().equals(section))).toList();
    }
}
