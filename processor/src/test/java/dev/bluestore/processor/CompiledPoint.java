package dev.bluestore.processor;

import dev.bluestore.annotations.Naming;
import dev.bluestore.annotations.NamingStrategy;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A record that sources under test find as a class file, with all that is declared on it. */
@NullMarked
@Naming(NamingStrategy.SNAKE_CASE)
public record CompiledPoint(int x, @Nullable String label, String fullName) {}
