/**
 * An online shop: the model that the Amazon DynamoDB Developer Guide publishes under "Using
 * DynamoDB as a data store for an online shop", its entities, access patterns and names. Theirs are
 * overloaded index attributes, and everything in the clear; here an index is over the fields
 * themselves, and what is personal is sealed.
 */
@NullMarked
@Convert(MoneyConverter.class)
package dev.bluestore.examples.shop;

import dev.bluestore.annotations.Convert;
import org.jspecify.annotations.NullMarked;
