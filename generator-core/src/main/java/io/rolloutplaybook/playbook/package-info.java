/**
 * The computed documents: what templates see, with nothing left to calculate. Knows no wording, no
 * markup and no format.
 */
package io.rolloutplaybook.playbook;
