package dev.bluestore.processor;

/**
 * A record that sources under test find as a class file.
 *
 * @param thread of a type that cannot be stored
 */
public record CompiledRecord(Thread thread) {}
