/**
 * The deterministic subset of CBOR (RFC 8949 §4.2.1) in which the format writes its content and its
 * authenticated data; a reader of it refuses every other encoding of the same values.
 */
@NullMarked
package dev.bluestore.cbor;

import org.jspecify.annotations.NullMarked;
