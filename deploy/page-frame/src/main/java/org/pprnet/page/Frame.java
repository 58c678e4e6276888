package org.pprnet.page;

import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.util.Map;

/** Puts pages into the frame that they all share. */
@Singleton
public class Frame {

    private final Templates templates = new Templates("org.pprnet.page.templates", Frame.class.getClassLoader());
    private final Assets assets;

    Frame(Assets assets) {
        this.assets = assets;
    }

    /** The whole page, in HTML. */
    public String html(Page page) {
        StringOutput html = new StringOutput(16 * 1024);
        templates.fill("frame", Map.of("page", page, "assets", assets)).writeTo(html);
        return html.toString();
    }
}
