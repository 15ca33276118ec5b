package dev.bluestore.condition;

import dev.bluestore.codec.Field;

/** What a {@link OrderedField} is. */
record OrderedReference<E, V>(Field<V> field) implements OrderedField<E, V> {}
