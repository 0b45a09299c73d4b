/**
 * How every document looks, whatever its format: colours, fonts, logo, page, header, footer, date
 * and number formats.
 */
package io.rolloutplaybook.theme;
