/**
 * WordprocessingML from named styles, written as text into a package of our own: no class of POI's
 * is loaded to write a document. Knows nothing of the other formats.
 */
package io.rolloutplaybook.render.docx;
