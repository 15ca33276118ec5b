package dev.bluestore.processor.model;

import dev.bluestore.processor.diagnostics.Place;

/**
 * A value that an annotation states, and where it does.
 *
 * @param <V> the type of the value
 */
public record Stated<V>(V value, Place place) {}
