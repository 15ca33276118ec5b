package clash;

import dev.bluestore.condition.CollectionField;
import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.PlainField;
import dev.bluestore.condition.SealedField;
import dev.bluestore.condition.TextField;
import java.util.UUID;
import javax.annotation.processing.Generated;

/** The components of {@link Outer.Sealed}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
final class Outer_Sealed_ {
  /** Part of the key. */
  static final KeyField<Outer.Sealed, String> key = KeyField.of("key");

  /** Part of the key. */
  static final KeyField<Outer.Sealed, String> items = KeyField.of("items");

  /** Part of the key. */
  static final KeyField<Outer.Sealed, String> SCHEMA = KeyField.of("SCHEMA");

  /** Stored as {@code schema}, in the clear. */
  static final TextField<Outer.Sealed> schema = TextField.of(Outer_SealedMapper.SCHEMA___);

  /** Stored as {@code plain}, in the clear. */
  static final TextField<Outer.Sealed> plain = TextField.of(Outer_SealedMapper.PLAIN);

  /** Stored as {@code sealed}, in the clear. */
  static final TextField<Outer.Sealed> sealed = TextField.of(Outer_SealedMapper.SEALED);

  /** Stored as {@code store}, in the clear. */
  static final TextField<Outer.Sealed> store = TextField.of(Outer_SealedMapper.STORE);

  /** Stored as {@code entity}, in the clear. */
  static final TextField<Outer.Sealed> entity = TextField.of(Outer_SealedMapper.ENTITY);

  /** Stored as {@code createdAt}, encrypted. */
  static final SealedField<Outer.Sealed, String> createdAt =
      SealedField.of(Outer_SealedMapper.CREATED_AT);

  /** Stored as {@code created_at}, encrypted. */
  static final SealedField<Outer.Sealed, String> created_at =
      SealedField.of(Outer_SealedMapper.CREATED_AT_);

  /** Stored as {@code status}, in the clear. */
  static final PlainField<Outer.Sealed, Outer.STATUS> status =
      PlainField.of(Outer_SealedMapper.STATUS_);

  /** Stored as {@code value}, in the clear. */
  static final PlainField<Outer.Sealed, Outer.Value> value =
      PlainField.of(Outer_SealedMapper.VALUE);

  /** Stored as {@code instance}, in the clear. */
  static final PlainField<Outer.Sealed, Outer.Key> instance =
      PlainField.of(Outer_SealedMapper.INSTANCE_);

  /** Stored as {@code field}, in the clear. */
  static final PlainField<Outer.Sealed, Outer.Field> field =
      PlainField.of(Outer_SealedMapper.FIELD);

  /** Stored as {@code queries}, in the clear. */
  static final CollectionField<Outer.Sealed, Outer.Field.Query, Outer.Field.Query[]> queries =
      CollectionField.of(Outer_SealedMapper.QUERIES, Outer_SealedMapper.QueryCodec.INSTANCE);

  /** Stored as {@code TextField}, in the clear. */
  static final TextField<Outer.Sealed> TextField_ = TextField.of(Outer_SealedMapper.TEXT_FIELD);

  /** Stored as {@code IndexKey}, in the clear. */
  static final TextField<Outer.Sealed> IndexKey = TextField.of(Outer_SealedMapper.INDEX_KEY);

  /** Stored as {@code Outer_SealedMapper}, in the clear. */
  static final TextField<Outer.Sealed> Outer_SealedMapper_ =
      TextField.of(Outer_SealedMapper.OUTER_SEALED_MAPPER);

  /** Stored as {@code uuid}, in the clear. */
  static final PlainField<Outer.Sealed, UUID> uuid = PlainField.of(Outer_SealedMapper.UUID_);

  private Outer_Sealed_() {}
}
