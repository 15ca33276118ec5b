/** What an entity declares, as immutable values. */
@NullMarked
package dev.bluestore.processor.model;

import org.jspecify.annotations.NullMarked;
