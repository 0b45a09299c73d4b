/**
 * The entry point: a request in, generated documents or located problems out. Everything else is
 * internal.
 */
package io.rolloutplaybook;
