package dev.bluestore.processor.model;

import dev.bluestore.processor.diagnostics.Place;

/**
 * What {@code @PartitionKey} says.
 *
 * @param name the partition's name, empty where none is stated
 * @param order the place in the partition key, from 1
 * @param width digits of a number, 0 where none is stated
 */
public record PartitionMark(
    Place place, Stated<String> name, Stated<Integer> order, Stated<Integer> width) {}
