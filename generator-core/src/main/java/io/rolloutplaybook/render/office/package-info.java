/**
 * What Word's and Excel's files have in common: the package of parts and relationships, its
 * properties, and XML written as text. Knows nothing of what the parts say.
 */
package io.rolloutplaybook.render.office;
