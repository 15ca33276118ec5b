/** The rules that an entity keeps, one class each. A rule sees the model and reports. */
@NullMarked
package dev.bluestore.processor.validate;

import org.jspecify.annotations.NullMarked;
