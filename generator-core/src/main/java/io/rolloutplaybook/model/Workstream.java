package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.Optional;

/**
 * A part of the work that goes on beside others.
 *
 * @param lead who sees to it
 */
public record Workstream(SourceLocation at, String id, String name, Optional<Party> lead) {}
