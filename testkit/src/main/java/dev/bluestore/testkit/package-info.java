/**
 * A real DynamoDB Local for tests and demonstrations.
 *
 * <p>{@link dev.bluestore.testkit.DynamoDbLocalExtension} hands it to a JUnit 5 test, {@link
 * dev.bluestore.testkit.DynamoDbLocal} starts it from any other code, and {@link
 * dev.bluestore.testkit.WithDynamoDbLocal} runs a whole program next to it. The KMS is in {@code
 * dev.bluestore.testkit.kms}, the proxy that shows faults in {@code dev.bluestore.testkit.faults}.
 */
@NullMarked
package dev.bluestore.testkit;

import org.jspecify.annotations.NullMarked;
