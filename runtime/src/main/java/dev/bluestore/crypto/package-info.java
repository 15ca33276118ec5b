/** The primitives, over a JCA provider that is passed as an instance and never registered. */
@NullMarked
package dev.bluestore.crypto;

import org.jspecify.annotations.NullMarked;
