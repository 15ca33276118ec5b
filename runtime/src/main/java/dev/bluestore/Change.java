package dev.bluestore;

import java.util.Optional;

/**
 * What a record of DynamoDB Streams says of an entity: without the first one it was new, without
 * the second one it was removed. A stream that carries one image alone, or none, leaves the others
 * out. Immutable.
 *
 * @param before what was there, where the stream has its old image
 * @param after what is there now, where the stream has its new image
 * @param <T> the entity
 */
public record Change<T>(Optional<T> before, Optional<T> after) {}
