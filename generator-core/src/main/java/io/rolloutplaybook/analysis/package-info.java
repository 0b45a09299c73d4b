/**
 * Everything that follows from the model: resolved dates, expanded series, working days, statuses,
 * coverage. Computed once; knows no document and no format.
 */
package io.rolloutplaybook.analysis;
