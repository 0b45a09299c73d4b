package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;
import java.util.Optional;

/** Days, both ends included, in which nothing should be sent or held. */
public record Blackout(SourceLocation at, LocalDate from, LocalDate to, Optional<String> reason) {}
