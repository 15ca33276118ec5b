package dev.bluestore.condition;

import dev.bluestore.codec.Field;

/** What a {@link CounterField} is. */
record CounterReference<E, V extends Number>(Field<V> field) implements CounterField<E, V> {}
