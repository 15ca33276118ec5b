/**
 * Faults between a client and DynamoDB, which DynamoDB Local does not show by itself: {@link
 * dev.bluestore.testkit.faults.FaultProxy} forwards to a real server and shows what a {@link
 * dev.bluestore.testkit.faults.FaultPlan} draws from a seed, or what a test asks for.
 */
@NullMarked
package dev.bluestore.testkit.faults;

import org.jspecify.annotations.NullMarked;
