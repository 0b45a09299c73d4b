/**
 * FreeMarker, sandboxed: a computed document to markup, and markup to the content tree. The home of
 * FreeMarker.
 */
package io.rolloutplaybook.template;
