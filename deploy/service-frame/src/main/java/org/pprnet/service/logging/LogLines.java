package org.pprnet.service.logging;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes what is logged by a pattern or, with the format {@code json}, as one JSON object a line. */
public final class LogLines extends PatternLayoutEncoder {

    private static final JsonFactory JSON = new JsonFactory();

    private boolean json;

    /** @param format {@code json}; any other means the pattern */
    public void setFormat(String format) {
        json = format.equals("json");
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return json ? object(event) : super.encode(event);
    }

    private byte[] object(ILoggingEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        try (JsonGenerator out = JSON.createGenerator(line)) {
            out.writeStartObject();
            out.writeStringField("time", event.getInstant().toString());
            out.writeStringField("level", event.getLevel().toString());
            out.writeStringField("logger", event.getLoggerName());
            out.writeStringField("message", event.getFormattedMessage());
            write(out, "service", context.getProperty(NamedInLogs.SERVICE));
            write(out, "instance", context.getProperty(NamedInLogs.INSTANCE));
            write(out, "trace_id", event.getMDCPropertyMap().get("trace_id"));
            if (event.getThrowableProxy() != null) {
                out.writeStringField("exception", ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toByteArray();
    }

    private static void write(JsonGenerator out, String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(name, value);
        }
    }
}
