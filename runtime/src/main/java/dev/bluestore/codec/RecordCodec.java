package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import dev.bluestore.error.UnreadableEntityException;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a record within an entity is stored: as a map of its fields by name. Generated at compile
 * time; stateless and thread-safe.
 *
 * @param <R> the record
 */
public abstract class RecordCodec<R> extends ValueCodec<R> {

  /** For generated subclasses. */
  protected RecordCodec() {}

  /** Writes the fields of a record. */
  protected abstract void write(R value, FieldWriter out);

  /** Makes a record of its fields. */
  protected abstract R read(FieldReader in);

  @Override
  final void encode(R value, CborWriter out) {
    CborFields fields = new CborFields();
    write(value, fields);
    fields.encodeTo(out);
  }

  @Override
  final R decode(CborReader in) {
    return read(new CborFieldReader(in));
  }

  @Override
  final AttributeValue toAttribute(R value, int depth) {
    AttributeFields fields = new AttributeFields(deeper(depth));
    write(value, fields);
    return AttributeValue.createM(fields.toMap());
  }

  @Override
  final R fromAttribute(AttributeValue attribute) {
    if (!attribute.hasM()) {
      throw MismatchException.of("a map", attribute);
    }
    return read(new AttributeFieldReader(attribute.m()));
  }

  @Override
  final void strays(AttributeValue attribute, String path, Consumer<String> found) {
    TakenAttributes fields = new TakenAttributes(attribute.m());
    read(fields);
    fields.nestedStrays(path, found);
  }

  /**
   * What generated code throws where it reads a variant that it does not know; the caller of the
   * store sees {@link UnreadableEntityException} with the discriminator's path.
   *
   * @param discriminator the field that tells variants apart
   * @param known the discriminators of all variants
   */
  protected static RuntimeException unknownVariant(Field<String> discriminator, String... known) {
    return new FieldException(
        discriminator.name(),
        "expected one of "
            + List.of(known)
            + ", found another; was a variant removed, or its discriminator changed?");
  }
}
