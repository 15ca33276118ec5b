/**
 * The key hierarchy: user master key (UMK) → key encryption key (KEK) → data encryption key (DEK).
 * {@link KeyProvider} is its heart; handles are opaque, show an id alone and are wiped on close.
 */
@NullMarked
package dev.bluestore.keys;

import org.jspecify.annotations.NullMarked;
