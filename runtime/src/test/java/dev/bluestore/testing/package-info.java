/** What the tests of several packages share: an entity with a hand-written mapper, and a store. */
@NullMarked
package dev.bluestore.testing;

import org.jspecify.annotations.NullMarked;
