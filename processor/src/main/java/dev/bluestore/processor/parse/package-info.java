/** From the compiler's elements to the model. Parsers report what the model cannot hold. */
@NullMarked
package dev.bluestore.processor.parse;

import org.jspecify.annotations.NullMarked;
