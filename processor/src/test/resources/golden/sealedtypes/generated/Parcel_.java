package sealedtypes;

import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.PlainField;
import dev.bluestore.condition.SealedField;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Parcel}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class Parcel_ {
  /** Part of the key. */
  public static final KeyField<Parcel, String> id = KeyField.of("id");

  /** Stored as {@code delivery}, in the clear. */
  public static final PlainField<Parcel, Parcel.Delivery> delivery =
      PlainField.of(ParcelMapper.DELIVERY);

  /** Stored as {@code attempts}, encrypted. */
  public static final SealedField<Parcel, List<Parcel.Delivery>> attempts =
      SealedField.of(ParcelMapper.ATTEMPTS);

  /** Stored as {@code ship}, in the clear. */
  public static final PlainField<Parcel, Parcel.Delivery.Abroad.Ship> ship =
      PlainField.of(ParcelMapper.SHIP);

  /** Stored as {@code wrapping}, encrypted. */
  public static final SealedField<Parcel, Parcel.Wrapping> wrapping =
      SealedField.of(ParcelMapper.WRAPPING);

  private Parcel_() {}
}
