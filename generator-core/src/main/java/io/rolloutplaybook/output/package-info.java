/** Files put in place all at once or not at all, and the manifest of what was written. */
package io.rolloutplaybook.output;
