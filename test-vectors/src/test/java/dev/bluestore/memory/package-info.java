/** A store whose table is in memory: the runtime's own classes from sealing to opening. */
@NullMarked
package dev.bluestore.memory;

import org.jspecify.annotations.NullMarked;
