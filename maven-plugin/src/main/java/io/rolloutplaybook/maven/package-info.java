/**
 * The goals: parameters to a request, problems to log lines. Holds no knowledge of documents and
 * nothing that another caller of the core would need.
 */
package io.rolloutplaybook.maven;
