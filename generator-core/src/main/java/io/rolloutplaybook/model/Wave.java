package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.time.LocalDate;

/** A part of the rollout that launches on a day of its own: a region, a business unit. */
public record Wave(SourceLocation at, String id, String name, LocalDate launch) {}
