/**
 * How fields become stored values: what generated mappers call. A field is CBOR inside the sealed
 * content, or a DynamoDB attribute in the clear.
 */
@NullMarked
package dev.bluestore.codec;

import org.jspecify.annotations.NullMarked;
