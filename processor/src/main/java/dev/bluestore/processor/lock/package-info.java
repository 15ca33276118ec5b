/** Keeps a reviewed file of what each entity stores, and refuses changes that would do harm. */
@NullMarked
package dev.bluestore.processor.lock;

import org.jspecify.annotations.NullMarked;
