/** Workbooks with typed cells, tables and live formulas, written with POI. */
package io.rolloutplaybook.render.xlsx;
