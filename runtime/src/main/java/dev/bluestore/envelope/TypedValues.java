package dev.bluestore.envelope;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.cbor.Utf8;
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

  private final CborWriter out;

  TypedValues(CborWriter out) {
    this.out = out;
  }

  /** Writes a map of attributes but for those that are left out. */
  void attributes(Map<String, AttributeValue> attributes, Set<String> leftOut) {
    List<Map.Entry<byte[], AttributeValue>> entries =
        attributes.entrySet().stream()
            .filter(entry -> !leftOut.contains(entry.getKey()))
            .map(entry -> Map.entry(Utf8.encode(entry.getKey()), entry.getValue()))
            .sorted(Map.Entry.comparingByKey(CborWriter.KEY_ORDER))
            .toList();
    out.openMap(entries.size());
    for (Map.Entry<byte[], AttributeValue> entry : entries) {
      out.utf8(entry.getKey());
      value(entry.getValue());
    }
    out.close();
  }

  private void value(AttributeValue value) {
    switch (value.type()) {
      case S -> typed("S", () -> out.text(value.s()));
      case N -> typed("N", () -> out.text(CanonicalNumber.of(value.n())));
      case B -> typed("B", () -> out.bytes(value.b().asByteArrayUnsafe()));
      case BOOL -> typed("BOOL", () -> out.bool(value.bool()));
      case NUL -> nul(value);
      case SS -> typed("SS", () -> sorted(value.ss(), Utf8.BYTE_ORDER, out::text));
      case NS -> typed("NS", () -> numbers(value.ns()));
      case BS -> typed("BS", () -> byteStrings(value.bs()));
      case L -> typed("L", () -> list(value.l()));
      case M -> typed("M", () -> attributes(value.m(), Set.of()));
      case UNKNOWN_TO_SDK_VERSION ->
          throw new UnencodableException("expected an attribute of a known type, found another");
    }
  }

  private void typed(String type, Runnable value) {
    out.openArray(2).text(type);
    value.run();
    out.close();
  }

  private void nul(AttributeValue value) {
    if (!value.nul()) {
      throw new UnencodableException("expected a NULL attribute to be true, found false");
    }
    out.openArray(1).text("NULL").close();
  }

  private void numbers(List<String> numbers) {
    sorted(numbers.stream().map(CanonicalNumber::of).toList(), Utf8.BYTE_ORDER, out::text);
  }

  private void byteStrings(List<SdkBytes> values) {
    List<byte[]> bytes = values.stream().map(SdkBytes::asByteArrayUnsafe).toList();
    sorted(bytes, Arrays::compareUnsigned, out::bytes);
  }

  private void list(List<AttributeValue> values) {
    out.openArray(values.size());
    values.forEach(this::value);
    out.close();
  }

  private <V> void sorted(Collection<V> values, Comparator<V> order, Consumer<V> write) {
    List<V> sorted = values.stream().sorted(order).toList();
    out.openArray(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      if (i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
        throw new UnencodableException("expected a set without repeats, found one with some");
      }
      write.accept(sorted.get(i));
    }
    out.close();
  }
}
