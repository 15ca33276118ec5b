/** From the model to Java source. Writers get entities without problems and report none. */
@NullMarked
package dev.bluestore.processor.write;

import org.jspecify.annotations.NullMarked;
