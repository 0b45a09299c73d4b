package io.rolloutplaybook.model;

import io.rolloutplaybook.problem.SourceLocation;
import java.util.Optional;

/**
 * A group of people who hear the same.
 *
 * @param tier absent for people outside the line of management
 * @param size people, at least 0; absent when it is not known
 * @param whatsInIt what is in it for them, in their words
 */
public record Audience(
    SourceLocation at,
    String id,
    String name,
    Optional<Tier> tier,
    Optional<Integer> size,
    Optional<String> whatsInIt) {}
