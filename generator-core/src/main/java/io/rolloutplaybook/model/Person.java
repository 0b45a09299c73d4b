package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.Optional;

/** A person, or a named group that acts as one. */
public record Person(SourceLocation at, String id, String name, Optional<String> title) {}
