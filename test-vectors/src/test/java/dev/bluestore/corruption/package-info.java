/** Every way to change what is stored, and what a reader refuses it with. */
@NullMarked
package dev.bluestore.corruption;

import org.jspecify.annotations.NullMarked;
