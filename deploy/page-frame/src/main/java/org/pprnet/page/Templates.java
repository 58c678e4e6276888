package org.pprnet.page;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;

/** The templates of one module, compiled when it was built. */
public final class Templates {

    private final TemplateEngine engine;

    /** @param templatePackage where the build put the classes that it made of the templates: {@code jte.package} */
    public Templates(String templatePackage, ClassLoader classes) {
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, classes, templatePackage);
    }

    /**
     * A template, filled when it is written.
     *
     * @param name its file, without {@code .jte}
     * @param parameters by their names in the template
     */
    public Content fill(String name, Map<String, Object> parameters) {
        return output -> engine.render(name + ".jte", parameters, output);
    }
}
