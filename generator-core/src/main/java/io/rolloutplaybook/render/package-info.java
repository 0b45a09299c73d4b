/** Draws a content tree in a format's own terms. Knows none of the five documents. */
package io.rolloutplaybook.render;
