package org.pprnet.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import org.pprnet.service.problem.ProblemException;
import org.pprnet.service.problem.ProblemType;

/** What pages load. An address names its content, so a browser never has to ask again. */
@Controller("${page.assets:/assets}")
final class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get(uri = "/{file}", produces = "*/*")
    HttpResponse<byte[]> file(@PathVariable String file) {
        Asset asset = assets.find(file)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such file"));
        return HttpResponse.ok(asset.content()).header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    }
}
