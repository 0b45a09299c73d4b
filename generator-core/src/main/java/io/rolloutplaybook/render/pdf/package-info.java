/** Pages laid out by this project and written through PDFBox, whose home this is. */
package io.rolloutplaybook.render.pdf;
