/**
 * The content of a document: an immutable tree of blocks, inlines and typed cells. Knows neither
 * where it comes from nor how it is drawn.
 */
package io.rolloutplaybook.document;
