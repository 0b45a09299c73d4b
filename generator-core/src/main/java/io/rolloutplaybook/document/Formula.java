package io.rolloutplaybook.document;

/**
 * How a column's value follows from other columns of its row and from the document's names: a small
 * expression language that Excel computes live. Its functions are listed in the templates' README.
 *
 * @param source as written in the template
 */
public record Formula(String source) {}
