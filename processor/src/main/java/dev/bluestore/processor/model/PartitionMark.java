package dev.bluestore.processor.model;

import dev.bluestore.processor.diagnostics.Place;

/**
 * What {@code @PartitionKey} says.
 *
 * @param name the partition's name
 * @param width digits of a number, 0 where none is stated
 */
public record PartitionMark(Place place, Stated<String> name, Stated<Integer> width) {}
