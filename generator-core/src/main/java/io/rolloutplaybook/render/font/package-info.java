/** Font files to widths and glyphs, parsed once per JVM. The home of FontBox. */
package io.rolloutplaybook.render.font;
