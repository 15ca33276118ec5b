package dev.bluestore.processor.model;

import dev.bluestore.processor.diagnostics.Place;

/**
 * What {@code @SortKey} says.
 *
 * @param order the place in the sort key, from 1
 * @param width digits of a number, 0 where none is stated
 */
public record SortMark(Place place, Stated<Integer> order, Stated<Integer> width) {}
