/**
 * What can go wrong: one sealed family, so that a caller can tell apart what must be told apart.
 */
@NullMarked
package dev.bluestore.error;

import org.jspecify.annotations.NullMarked;
