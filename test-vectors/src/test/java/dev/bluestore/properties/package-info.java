/** What the property tests of several packages generate: text, numbers, attributes, addresses. */
@NullMarked
package dev.bluestore.properties;

import org.jspecify.annotations.NullMarked;
