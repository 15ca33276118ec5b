/** The entities of an alignment dialogue: plain what can be filtered, sealed what people said. */
@NullMarked
@Naming(NamingStrategy.SNAKE_CASE)
package dev.bluestore.examples.dialogues.model;

import dev.bluestore.annotations.Naming;
import dev.bluestore.annotations.NamingStrategy;
import org.jspecify.annotations.NullMarked;
