/**
 * What a user got wrong: where, what, and what to do about it. Knows nothing of what is being read
 * or made.
 */
package io.rolloutplaybook.problem;
