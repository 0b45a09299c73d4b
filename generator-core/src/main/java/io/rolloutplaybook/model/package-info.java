/**
 * The rollout as its authors wrote it: immutable records of JDK types. Nothing here is calculated.
 */
package io.rolloutplaybook.model;
