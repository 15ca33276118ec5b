/**
 * What every implementation of an interface of bluestore must pass, as JUnit 5 tests to inherit.
 */
@NullMarked
package dev.bluestore.contract;

import org.jspecify.annotations.NullMarked;
