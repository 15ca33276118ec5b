package dev.bluestore.codec;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the fields of a record and writes them as a CBOR map in its deterministic order. */
final class CborFields extends FieldSink {

  private final List<Field<?>> fields = new ArrayList<>();

  @Override
  <V> void accept(String name, ValueCodec<V> codec, V value) {
    fields.add(new Field<>(name, Utf8.encode(name), codec, value));
  }

  void encodeTo(CborWriter out) {
    fields.sort(Comparator.comparing(Field::key, CborWriter.KEY_ORDER));
    out.openMap(fields.size());
    fields.forEach(field -> field.encodeTo(out));
    out.close();
  }

  private record Field<V>(String name, byte[] key, ValueCodec<V> codec, V value) {
    void encodeTo(CborWriter out) {
      out.utf8(key);
      named(name, () -> codec.encode(value, out));
    }
  }
}
