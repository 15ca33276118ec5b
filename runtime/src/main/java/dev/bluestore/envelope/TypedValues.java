package dev.bluestore.envelope;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.cbor.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Plain attributes as the authenticated data has them: each with its type, numbers and sets in a
 * canonical form, since DynamoDB rewrites both on its own.
 */
final class TypedValues {

  private static final Comparator<Entry> BY_NAME =
      Comparator.comparing(Entry::name, CborWriter.KEY_ORDER);

  private final CborWriter out;

  TypedValues(CborWriter out) {
    this.out = out;
  }

  /** Writes a map of attributes but for those that are left out. */
  void attributes(Map<String, AttributeValue> attributes, Set<String> leftOut) {
    List<Entry> entries = new ArrayList<>(attributes.size());
    for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
      if (!leftOut.contains(attribute.getKey())) {
        entries.add(new Entry(Utf8.encode(attribute.getKey()), attribute.getValue()));
      }
    }
    entries.sort(BY_NAME);
    out.openMap(entries.size());
    for (Entry entry : entries) {
      out.utf8(entry.name());
      value(entry.value());
    }
    out.close();
  }

  private record Entry(byte[] name, AttributeValue value) {}

  private void value(AttributeValue value) {
    switch (value.type()) {
      case S -> typed("S").text(value.s()).close();
      case N -> typed("N").text(CanonicalNumber.of(value.n())).close();
      case B -> typed("B").bytes(value.b().asByteArrayUnsafe()).close();
      case BOOL -> typed("BOOL").bool(value.bool()).close();
      case NUL -> nul(value);
      case SS -> sorted(typed("SS"), value.ss(), Utf8.BYTE_ORDER, out::text).close();
      case NS -> numbers(typed("NS"), value.ns()).close();
      case BS -> byteStrings(typed("BS"), value.bs()).close();
      case L -> list(typed("L"), value.l()).close();
      case M -> {
        typed("M");
        attributes(value.m(), Set.of());
        out.close();
      }
      case UNKNOWN_TO_SDK_VERSION ->
          throw new UnencodableException("expected an attribute of a known type, found another");
    }
  }

  private CborWriter typed(String type) {
    return out.openArray(2).text(type);
  }

  private void nul(AttributeValue value) {
    if (!value.nul()) {
      throw new UnencodableException("expected a NULL attribute to be true, found false");
    }
    out.openArray(1).text("NULL").close();
  }

  private CborWriter numbers(CborWriter opened, List<String> numbers) {
    return sorted(
        opened, numbers.stream().map(CanonicalNumber::of).toList(), Utf8.BYTE_ORDER, out::text);
  }

  private CborWriter byteStrings(CborWriter opened, List<SdkBytes> values) {
    List<byte[]> bytes = values.stream().map(SdkBytes::asByteArrayUnsafe).toList();
    return sorted(opened, bytes, Arrays::compareUnsigned, out::bytes);
  }

  private CborWriter list(CborWriter opened, List<AttributeValue> values) {
    opened.openArray(values.size());
    values.forEach(this::value);
    return opened.close();
  }

  private static <V> CborWriter sorted(
      CborWriter opened, Collection<V> values, Comparator<V> order, Consumer<V> write) {
    List<V> sorted = values.stream().sorted(order).toList();
    opened.openArray(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      if (i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        throw new UnencodableException("expected a set without repeats, found one with some");
      }
      write.accept(sorted.get(i));
    }
    return opened.close();
  }
}
