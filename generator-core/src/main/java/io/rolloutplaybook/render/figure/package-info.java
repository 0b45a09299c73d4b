/** Figures as lists of shapes, computed once and painted by each format. */
package io.rolloutplaybook.render.figure;
