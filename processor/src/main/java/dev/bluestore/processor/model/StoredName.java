package dev.bluestore.processor.model;

import dev.bluestore.processor.diagnostics.Place;

/**
 * The name of an attribute, or of a field inside one.
 *
 * @param stated whether {@code @Attribute} says so; else it follows from the Java name
 */
public record StoredName(String text, boolean stated, Place place) {}
