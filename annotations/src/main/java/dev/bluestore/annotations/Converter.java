package dev.bluestore.annotations;

/**
 * Makes a value of a type that can be stored from one that cannot, and back. Stateless and
 * thread-safe; neither method sees null or returns it. Where a value has no stored form, or the
 * other way round, it throws {@link IllegalArgumentException} with a message that holds no value:
 * the store adds the field's name.
 *
 * @param <J> the type in the application
 * @param <S> the type that is stored: any that a field may have
 */
public interface Converter<J, S> {
  /** The stored form of a value. */
  S toStored(J value);

  /** The value of a stored form. */
  J fromStored(S stored);
}
