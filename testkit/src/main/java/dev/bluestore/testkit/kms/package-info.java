/**
 * A key management service for tests, on the real wire protocol of AWS KMS and with real
 * cryptography: {@link dev.bluestore.testkit.kms.KmsServer}. Any client of AWS KMS can talk to it.
 */
@NullMarked
package dev.bluestore.testkit.kms;

import org.jspecify.annotations.NullMarked;
