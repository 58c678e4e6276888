package org.pprnet.feed.oai;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.pprnet.feed.oai.OaiError.Code;
import org.pprnet.feed.render.Links;
import org.pprnet.feed.render.Xml;
import org.pprnet.feed.serve.StoreReads;
import org.pprnet.feed.store.Harvest;
import org.pprnet.feed.store.Harvested;
import org.pprnet.feed.store.Selection;
import org.pprnet.feed.store.StoredRecords;
import org.pprnet.service.problem.ProblemException;

/** Answers harvesters. One answer is of one moment of the store. */
@Singleton
final class Repository {

    private final StoredRecords store;
    private final StoreReads reads;
    private final Identifiers identifiers;
    private final Description description;
    private final RecordWriter writer;
    private final OaiPage page;

    Repository(StoredRecords store, StoreReads reads, Links links, OaiSettings settings) {
        this.store = store;
        this.reads = reads;
        String address = links.publicUrl() + "/oai";
        identifiers = new Identifiers(settings.namespace());
        description = new Description(settings, identifiers, address);
        writer = new RecordWriter(identifiers, new DublinCore(links));
        page = new OaiPage(address);
    }

    /**
     * The document that answers a request, errors included.
     *
     * @throws ProblemException unavailable, before the first summary was published, and while the store is made anew
     */
    byte[] answer(Map<String, List<String>> given) {
        try {
            return answer(OaiRequest.of(given));
        } catch (OaiError error) {
            return page.of(error, known(store::standing));
        }
    }

    private byte[] answer(OaiRequest request) {
        try {
            return found(request);
        } catch (OaiError error) {
            return page.of(error, known(store::standing), request);
        }
    }

    private byte[] found(OaiRequest request) {
        return switch (request.verb()) {
            case IDENTIFY -> {
                Harvest standing = known(store::standing);
                yield page.of(request, standing, xml -> description.identify(xml, standing));
            }
            case LIST_METADATA_FORMATS -> {
                Harvest standing = request.argument(Argument.IDENTIFIER).map(this::one)
                        .orElseGet(() -> known(store::standing));
                yield page.of(request, standing, description::formats);
            }
            case LIST_SETS -> sets(request);
            case GET_RECORD -> {
                request.requireDublinCore();
                Harvest found = one(request.arguments().get(Argument.IDENTIFIER));
                yield page.of(request, found, xml -> writer.record(xml, found.records().getFirst()));
            }
            case LIST_IDENTIFIERS -> {
                Selection selection = Lists.selection(request);
                yield list(request, selection, known(() -> store.headers(selection)),
                        (xml, record) -> writer.header(xml, record.header()));
            }
            case LIST_RECORDS -> {
                Selection selection = Lists.selection(request);
                yield list(request, selection, known(() -> store.records(selection)), writer::record);
            }
        };
    }

    private byte[] sets(OaiRequest request) {
        if (request.resumes()) {
            throw Code.BAD_RESUMPTION_TOKEN.because("the list of sets is always whole");
        }
        return page.of(request, known(store::standing), description::sets);
    }

    private Harvest one(String identifier) {
        UUID summary = identifiers.summary(identifier).orElseThrow(() -> noSuchRecord(identifier));
        Harvest found = known(() -> store.one(summary));
        if (found.records().isEmpty()) {
            throw noSuchRecord(identifier);
        }
        return found;
    }

    private static OaiError noSuchRecord(String identifier) {
        return Code.ID_DOES_NOT_EXIST.because("there is no record " + identifier);
    }

    private byte[] list(OaiRequest request, Selection selection, Harvest harvest, BiConsumer<Xml, Harvested> item) {
        if (harvest.records().isEmpty()) {
            // As of the moment when it was empty: a harvester that goes on from there misses nothing.
            return page.of(Code.NO_RECORDS_MATCH.because("the list is empty"), harvest, request);
        }
        return page.of(request, harvest, xml -> {
            harvest.records().forEach(record -> item.accept(xml, record));
            if (!harvest.complete()) {
                xml.element(Argument.TOKEN, ResumptionToken.encode(request.verb(), selection,
                        harvest.records().getLast().header().place()));
            } else if (request.resumes()) {
                // The end of a list that came in parts is said (section 3.5).
                xml.element(Argument.TOKEN, "");
            }
        });
    }

    private Harvest known(Supplier<Optional<Harvest>> reading) {
        return reads.read(reading, found -> found.map(Harvest::position).orElse(0L), "The records are not ready yet.")
                .orElseThrow();
    }
}
