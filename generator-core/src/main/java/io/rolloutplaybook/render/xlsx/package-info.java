/**
 * Workbooks with typed cells, Excel tables and live formulas. The parts of the package are written
 * directly: the sheets are streamed into it, and no library has to be loaded for them. Must not
 * know any of the five documents.
 */
package io.rolloutplaybook.render.xlsx;
