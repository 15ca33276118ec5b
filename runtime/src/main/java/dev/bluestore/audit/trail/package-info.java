/** How events get from the threads that cause them into the log, in order and without a lock. */
@NullMarked
package dev.bluestore.audit.trail;

import org.jspecify.annotations.NullMarked;
