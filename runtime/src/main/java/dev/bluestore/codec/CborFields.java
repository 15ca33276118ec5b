package dev.bluestore.codec;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the fields of a record and writes them as a CBOR map in its deterministic order. */
final class CborFields extends FieldSink {

  private static final Comparator<Entry<?>> ORDER =
      Comparator.comparing(Entry::key, CborWriter.KEY_ORDER);

  private final List<Entry<?>> entries = new ArrayList<>();

  @Override
  <V> void accept(Field<V> field, V value) {
    entries.add(new Entry<>(field, value));
  }

  void encodeTo(CborWriter out) {
    entries.sort(ORDER);
    out.openMap(entries.size());
    for (Entry<?> entry : entries) {
      entry.encodeTo(out);
    }
    out.close();
  }

  private record Entry<V>(Field<V> field, V value) {

    byte[] key() {
      return field.key();
    }

    void encodeTo(CborWriter out) {
      out.utf8(field.key());
      try {
        field.codec().encode(value, out);
      } catch (UnencodableException e) {
        throw refused(field.name(), e);
      } catch (FieldException e) {
        throw e.within(field.name());
      }
    }
  }
}
