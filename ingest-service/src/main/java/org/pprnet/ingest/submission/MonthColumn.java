package org.pprnet.ingest.submission;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A month as the database keeps it: {@code 2022-11}. */
@Singleton
public final class MonthColumn implements AttributeConverter<YearMonth, String> {

    @Override
    public @Nullable String convertToPersistedValue(@Nullable YearMonth month, ConversionContext context) {
        return month == null ? null : month.toString();
    }

    @Override
    public @Nullable YearMonth convertToEntityValue(@Nullable String month, ConversionContext context) {
        return month == null ? null : YearMonth.parse(month);
    }
}
