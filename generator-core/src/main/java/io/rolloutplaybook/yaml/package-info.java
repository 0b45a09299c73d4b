/**
 * YAML text to located values, without guessing types, and the syntax problems on the way. The home
 * of SnakeYAML; knows nothing of rollouts or themes.
 */
package io.rolloutplaybook.yaml;
