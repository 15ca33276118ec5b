/** What can be wrong with an entity, where it is, and how the compiler says so. */
@NullMarked
package dev.bluestore.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
