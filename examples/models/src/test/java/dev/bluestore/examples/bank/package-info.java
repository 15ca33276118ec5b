/**
 * A bank: the model that "NoSQL for Architects and Developers" builds step by step as ACME Bank,
 * published at github.com/acloudfan/DynamoDB-For-Architects (folder acmebank, models 1 to 12), its
 * entities, access patterns and attribute names. Theirs has everything in the clear; here names,
 * telephone numbers and amounts are sealed, and a customer is found by a keyed digest of the
 * number.
 */
@NullMarked
@Naming(NamingStrategy.SNAKE_CASE)
package dev.bluestore.examples.bank;

import dev.bluestore.annotations.Naming;
import dev.bluestore.annotations.NamingStrategy;
import org.jspecify.annotations.NullMarked;
