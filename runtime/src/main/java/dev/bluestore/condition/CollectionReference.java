package dev.bluestore.condition;

import dev.bluestore.codec.Field;

/** What a {@link CollectionField} is. */
record CollectionReference<E, V, C>(Field<C> field, Field<V> element)
    implements CollectionField<E, V, C> {}
