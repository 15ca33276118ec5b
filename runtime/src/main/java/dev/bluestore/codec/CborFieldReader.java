package dev.bluestore.codec;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborTypeException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a CBOR map that was checked before. Keeps where they are and decodes on demand. */
final class CborFieldReader extends FieldSource {

  private final CborReader in;
  private final Map<String, Integer> positions = new HashMap<>();

  /** Reads the map at the reader's position and leaves the reader behind it. */
  CborFieldReader(CborReader in) {
    this.in = in;
    for (int left = in.map(); left > 0; left--) {
      positions.put(in.text(), in.position());
      in.skip();
    }
  }

  @Override
  <V> @Nullable V stored(Field<V> field) {
    for (String name : field.names()) {
      Integer position = positions.get(name);
      if (position != null) {
        CborReader value = in.at(position);
        if (!value.nil()) {
          try {
            return field.codec().decode(value);
          } catch (CborTypeException | MismatchException e) {
            throw refused(name, e);
          } catch (FieldException e) {
            throw e.within(name);
          }
        }
      }
    }
    return null;
  }
}
