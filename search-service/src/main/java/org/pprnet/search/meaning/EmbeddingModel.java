package org.pprnet.search.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pprnet.events.Json;

/**
 * A small language model in memory, bge-small-en-v1.5 (Xiao et al. 2023, "C-Pack"), quantised: it turns a text into a
 * vector of length 1, and texts of like meaning into vectors that point the same way. One text takes one processor; any
 * number of threads may use it at once.
 */
final class EmbeddingModel implements AutoCloseable {

    static final String NAME = "bge-small-en-v1.5-q";
    static final int DIMENSIONS = 384;
    /** What the model was trained with: a question is not like its answer, but near to it with these words before it. */
    private static final String QUESTION = "Represent this sentence for searching relevant passages: ";
    private static final int LONGEST = 512;
    private static final int MARKS = 2;

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private EmbeddingModel(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /** Takes about a second. */
    static EmbeddingModel load() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            return new EmbeddingModel(new WordPieces(vocabulary()), environment, session(environment, options));
        } catch (OrtException e) {
            throw new ModelFailedException("the model does not load", e);
        }
    }

    /** By way of a file: from the heap, it would take 80 MB more, for good. */
    private static OrtSession session(OrtEnvironment environment, SessionOptions options) throws OrtException {
        try (InputStream in = resource(NAME + ".onnx")) {
            Path file = Files.createTempFile(NAME, ".onnx");
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return environment.createSession(file.toString(), options);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new ModelFailedException("the model cannot be read", e);
        }
    }

    static Map<String, Integer> vocabulary() {
        try (InputStream in = resource(NAME + "-tokenizer.json")) {
            return Json.mapper().convertValue(
                    Json.mapper().readTree(in).at("/model/vocab"),
                    new TypeReference<>() {
                    });
        } catch (IOException e) {
            throw new ModelFailedException("the model's vocabulary cannot be read", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream resource = EmbeddingModel.class.getResourceAsStream("/" + name);
        if (resource == null) {
            throw new ModelFailedException("there is no " + name, null);
        }
        return resource;
    }

    /** How many pieces the model takes a text for. */
    int length(String text) {
        return pieces.of(text).size();
    }

    /** @throws IllegalArgumentException if the text is longer than the model takes: nothing is cut off */
    float[] passage(String text) {
        List<Integer> all = pieces.of(text);
        if (all.size() > LONGEST - MARKS) {
            throw new IllegalArgumentException("a text of %d pieces is too long for the model".formatted(all.size()));
        }
        return embed(all);
    }

    /** Of a very long query, its beginning. */
    float[] query(String text) {
        List<Integer> all = pieces.of(QUESTION + text);
        return embed(all.subList(0, Math.min(all.size(), LONGEST - MARKS)));
    }

    private float[] embed(List<Integer> text) {
        long[] numbers = new long[text.size() + MARKS];
        numbers[0] = pieces.number("[CLS]");
        for (int i = 0; i < text.size(); i++) {
            numbers[i + 1] = text.get(i);
        }
        numbers[numbers.length - 1] = pieces.number("[SEP]");
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = tensor(numbers);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[numbers.length]);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            // The first of all vectors, that of [CLS], stands for the text.
            return unit(((float[][][]) result.get(0).getValue())[0][0]);
        } catch (OrtException e) {
            throw new ModelFailedException("a text could not be embedded", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[]{1, values.length});
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        if (!(squares > 0 && squares < Double.POSITIVE_INFINITY)) {
            throw new ModelFailedException("the model has no vector for a text", null);
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return unit;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new ModelFailedException("the model does not close", e);
        }
    }
}
