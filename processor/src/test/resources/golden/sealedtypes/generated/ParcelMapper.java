package sealedtypes;

import dev.bluestore.codec.EntityKey;
import dev.bluestore.codec.EntityMapper;
import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.FieldReader;
import dev.bluestore.codec.FieldWriter;
import dev.bluestore.codec.KeyCodec;
import dev.bluestore.codec.RecordCodec;
import dev.bluestore.codec.ValueCodec;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Maps {@link Parcel} to its sealed item and back. Stateless and thread-safe. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
public final class ParcelMapper implements EntityMapper<Parcel> {
  private static final KeyCodec<String> ID = KeyCodec.text("id");

  static final Field<Parcel.Delivery> DELIVERY = Field.of("delivery", DeliveryCodec.INSTANCE);

  static final Field<List<Parcel.Delivery>> ATTEMPTS =
      Field.of("attempts", ValueCodec.listOf(DeliveryCodec.INSTANCE));

  static final Field<Parcel.Delivery.Abroad.Ship> SHIP = Field.of("ship", ShipCodec.INSTANCE);

  static final Field<Parcel.Wrapping> WRAPPING = Field.of("wrapping", WrappingCodec.INSTANCE);

  static final EntitySchema SCHEMA = EntitySchema.of("Parcel", "parcel").partition("parcel", "id");

  /** Makes a mapper; one is as good as another. */
  public ParcelMapper() {}

  /** The key of the {@link Parcel} that has these components. */
  static EntityKey key(String id) {
    return SCHEMA.key(ID.encode(id));
  }

  /** The names and the shape of the key of {@link Parcel}. */
  @Override
  public EntitySchema schema() {
    return SCHEMA;
  }

  /** The key that the item of an entity is stored under. */
  @Override
  public EntityKey key(Parcel parcel) {
    return SCHEMA.key(ID.encode(parcel.id()));
  }

  /** Writes the plain and the encrypted fields of an entity. */
  @Override
  public void write(Parcel parcel, FieldWriter plain, FieldWriter sealed) {
    plain.put(DELIVERY, parcel.delivery());
    sealed.put(ATTEMPTS, parcel.attempts());
    plain.putOptional(SHIP, parcel.ship());
    sealed.put(WRAPPING, parcel.wrapping());
  }

  /** Makes the entity from its key and its plain and encrypted fields. */
  @Override
  public Parcel read(EntityKey key, FieldReader plain, FieldReader sealed) {
    return new Parcel(
        ID.decode(SCHEMA.component(key, 0)),
        plain.get(DELIVERY),
        sealed.get(ATTEMPTS),
        plain.getOptional(SHIP),
        sealed.get(WRAPPING));
  }

  /** Maps {@code Parcel.Delivery} inside an item: {@code kind} tells the class. */
  static final class DeliveryCodec extends RecordCodec<Parcel.Delivery> {
    static final DeliveryCodec INSTANCE = new DeliveryCodec();

    private static final Field<String> TYPE = Field.of("kind", ValueCodec.text());

    @Override
    protected void write(Parcel.Delivery value, FieldWriter out) {
      if (value instanceof Parcel.Delivery.Abroad.Plane plane) {
        out.put(TYPE, "plane");
        PlaneCodec.INSTANCE.write(plane, out);
      } else if (value instanceof Parcel.Delivery.Abroad.Ship ship) {
        out.put(TYPE, "ship");
        ShipCodec.INSTANCE.write(ship, out);
      } else if (value instanceof Parcel.Delivery.Courier courier) {
        out.put(TYPE, "courier");
        CourierCodec.INSTANCE.write(courier, out);
      } else if (value instanceof Parcel.Delivery.PickUp pickUp) {
        out.put(TYPE, "self");
        PickUpCodec.INSTANCE.write(pickUp, out);
      } else {
        throw new IllegalArgumentException(
            "expected a class that Parcel.Delivery permitted when this was compiled, found "
                + value.getClass().getName());
      }
    }

    @Override
    protected Parcel.Delivery read(FieldReader in) {
      return switch (in.get(TYPE)) {
        case "plane" -> PlaneCodec.INSTANCE.read(in);
        case "ship" -> ShipCodec.INSTANCE.read(in);
        case "courier" -> CourierCodec.INSTANCE.read(in);
        case "self" -> PickUpCodec.INSTANCE.read(in);
        default -> throw unknownVariant(TYPE, "plane", "ship", "courier", "self");
      };
    }
  }

  /** Maps {@code Parcel.Delivery.Abroad.Ship} inside an item. */
  static final class ShipCodec extends RecordCodec<Parcel.Delivery.Abroad.Ship> {
    static final ShipCodec INSTANCE = new ShipCodec();

    private static final Field<String> PORT = Field.of("port", ValueCodec.text());

    @Override
    protected void write(Parcel.Delivery.Abroad.Ship value, FieldWriter out) {
      out.put(PORT, value.port());
    }

    @Override
    protected Parcel.Delivery.Abroad.Ship read(FieldReader in) {
      return new Parcel.Delivery.Abroad.Ship(in.get(PORT));
    }
  }

  /** Maps {@code Parcel.Wrapping} inside an item: {@code type} tells the class. */
  static final class WrappingCodec extends RecordCodec<Parcel.Wrapping> {
    static final WrappingCodec INSTANCE = new WrappingCodec();

    private static final Field<String> TYPE = Field.of("type", ValueCodec.text());

    @Override
    protected void write(Parcel.Wrapping value, FieldWriter out) {
      if (value instanceof Parcel.Wrapping.None none) {
        out.put(TYPE, "none");
        NoneCodec.INSTANCE.write(none, out);
      } else if (value instanceof Parcel.Wrapping.Paper paper) {
        out.put(TYPE, "paper");
        PaperCodec.INSTANCE.write(paper, out);
      } else {
        throw new IllegalArgumentException(
            "expected a class that Parcel.Wrapping permitted when this was compiled, found "
                + value.getClass().getName());
      }
    }

    @Override
    protected Parcel.Wrapping read(FieldReader in) {
      return switch (in.get(TYPE)) {
        case "none" -> NoneCodec.INSTANCE.read(in);
        case "paper" -> PaperCodec.INSTANCE.read(in);
        default -> throw unknownVariant(TYPE, "none", "paper");
      };
    }
  }

  /** Maps {@code Parcel.Delivery.Abroad.Plane} inside an item. */
  static final class PlaneCodec extends RecordCodec<Parcel.Delivery.Abroad.Plane> {
    static final PlaneCodec INSTANCE = new PlaneCodec();

    private static final Field<String> AIRPORT = Field.of("airport", ValueCodec.text());

    @Override
    protected void write(Parcel.Delivery.Abroad.Plane value, FieldWriter out) {
      out.put(AIRPORT, value.airport());
    }

    @Override
    protected Parcel.Delivery.Abroad.Plane read(FieldReader in) {
      return new Parcel.Delivery.Abroad.Plane(in.get(AIRPORT));
    }
  }

  /** Maps {@code Parcel.Delivery.Courier} inside an item. */
  static final class CourierCodec extends RecordCodec<Parcel.Delivery.Courier> {
    static final CourierCodec INSTANCE = new CourierCodec();

    private static final Field<String> NAME = Field.of("name", ValueCodec.text());

    private static final Field<Parcel.Delivery> FALLBACK =
        Field.of("fallback", DeliveryCodec.INSTANCE);

    @Override
    protected void write(Parcel.Delivery.Courier value, FieldWriter out) {
      out.put(NAME, value.name());
      out.putOptional(FALLBACK, value.fallback());
    }

    @Override
    protected Parcel.Delivery.Courier read(FieldReader in) {
      return new Parcel.Delivery.Courier(
          in.get(NAME),
          in.getOptional(FALLBACK));
    }
  }

  /** Maps {@code Parcel.Delivery.PickUp} inside an item. */
  static final class PickUpCodec extends RecordCodec<Parcel.Delivery.PickUp> {
    static final PickUpCodec INSTANCE = new PickUpCodec();

    private static final Field<Integer> SHELF = Field.of("shelf", ValueCodec.int32());

    @Override
    protected void write(Parcel.Delivery.PickUp value, FieldWriter out) {
      out.put(SHELF, value.shelf());
    }

    @Override
    protected Parcel.Delivery.PickUp read(FieldReader in) {
      return new Parcel.Delivery.PickUp(in.get(SHELF));
    }
  }

  /** Maps {@code Parcel.Wrapping.None} inside an item. */
  static final class NoneCodec extends RecordCodec<Parcel.Wrapping.None> {
    static final NoneCodec INSTANCE = new NoneCodec();

    @Override
    protected void write(Parcel.Wrapping.None value, FieldWriter out) {}

    @Override
    protected Parcel.Wrapping.None read(FieldReader in) {
      return new Parcel.Wrapping.None();
    }
  }

  /** Maps {@code Parcel.Wrapping.Paper} inside an item. */
  static final class PaperCodec extends RecordCodec<Parcel.Wrapping.Paper> {
    static final PaperCodec INSTANCE = new PaperCodec();

    private static final Field<Integer> GRAMS = Field.of("grams", ValueCodec.int32());

    @Override
    protected void write(Parcel.Wrapping.Paper value, FieldWriter out) {
      out.put(GRAMS, value.grams());
    }

    @Override
    protected Parcel.Wrapping.Paper read(FieldReader in) {
      return new Parcel.Wrapping.Paper(in.get(GRAMS));
    }
  }
}
