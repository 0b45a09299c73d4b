package io.rolloutplaybook.analysis;

import io.rolloutplaybook.model.Metric.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A week, month, quarter or year in which a metric is to be read.
 *
 * @param end its last day; the last period ends with the target's date
 * @param expected the value on the line from baseline to target on that day, ten decimals; absent
 *     where there is no line
 * @param reading the last reading after the period before and up to {@code end}
 */
public record TrackingPeriod(
    LocalDate end, Optional<BigDecimal> expected, Optional<Reading> reading) {}
