/**
 * Conditions on plain fields, as generated metamodels state them and DynamoDB evaluates them. What
 * is encrypted or part of a key has no comparison here, so that asking for one does not compile.
 */
@NullMarked
package dev.bluestore.condition;

import org.jspecify.annotations.NullMarked;
