/** Items that were sealed once and must open for ever. */
@NullMarked
package dev.bluestore.golden;

import org.jspecify.annotations.NullMarked;
