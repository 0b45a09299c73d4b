/**
 * Located YAML values to the model, and every problem of shape, type, key and reference. Calculates
 * no dates.
 */
package io.rolloutplaybook.definition;
