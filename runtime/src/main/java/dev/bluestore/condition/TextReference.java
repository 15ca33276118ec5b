package dev.bluestore.condition;

import dev.bluestore.codec.Field;

/** What a {@link TextField} is. */
record TextReference<E>(Field<String> field) implements TextField<E> {}
