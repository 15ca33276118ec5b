package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
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
    return AttributeValue.fromM(fields.toMap());
  }

  @Override
  final R fromAttribute(AttributeValue attribute) {
    if (!attribute.hasM()) {
      throw mismatch("a map", attribute);
    }
    return read(new AttributeFieldReader(attribute.m()));
  }
}
