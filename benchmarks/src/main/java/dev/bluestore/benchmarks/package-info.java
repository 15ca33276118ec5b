/** What the store costs, measured with JMH beside what it stands on. */
@NullMarked
package dev.bluestore.benchmarks;

import org.jspecify.annotations.NullMarked;
