package dev.bluestore.condition;

import dev.bluestore.codec.Field;

/** What a {@link PlainField} is. */
record PlainReference<E, V>(Field<V> field) implements PlainField<E, V> {}
