package dev.bluestore.processor.model;

/**
 * How the value of a component is read from an instance.
 *
 * @param member the name of an accessor, a getter or a public field
 * @param isMethod whether it is called
 */
public record Access(String member, boolean isMethod) {}
