package dev.bluestore.corruption;

import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.error.KeyMissingException;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnsupportedFormatException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every change of a sealed item by one attribute. */
record ItemFaults(Map<String, AttributeValue> row) {

  private static final DateTimeFormatter CREATED_AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
          .withResolverStyle(ResolverStyle.STRICT);

  Stream<Fault> ofContent() {
    return bytes(ItemAttributes.CONTENT)
        .map(
            change ->
                change(
                    ItemAttributes.CONTENT,
                    change,
                    change.bytes().length > 0 && change.bytes()[0] != 1
                        ? UnsupportedFormatException.class
                        : TamperedException.class));
  }

  Stream<Fault> ofNonce() {
    return bytes(ItemAttributes.NONCE)
        .map(change -> change(ItemAttributes.NONCE, change, TamperedException.class));
  }

  /** Where it is still well-formed it names a key that is not there. */
  Stream<Fault> ofKeyId() {
    return ByteChange.of(row.get(ItemAttributes.KEY_ID).s())
        .map(
            change ->
                Fault.with(
                    row,
                    ItemAttributes.KEY_ID,
                    AttributeValue.fromS(change.text()),
                    change.what(),
                    isKeyId(change.text()) ? KeyMissingException.class : TamperedException.class));
  }

  Stream<Fault> ofOwnTypes() {
    List<String> sealing =
        List.of(ItemAttributes.CONTENT, ItemAttributes.NONCE, ItemAttributes.KEY_ID);
    return Stream.concat(
        Stream.concat(sealing.stream(), Stream.of(ItemAttributes.PK, ItemAttributes.SK))
            .flatMap(this::retyped),
        sealing.stream().map(name -> Fault.without(row, name, TamperedException.class)));
  }

  Stream<Fault> ofPlainAttributes(Set<String> plain) {
    return Stream.concat(
        plain.stream()
            .flatMap(
                name ->
                    Stream.of(
                            ValueChange.of(row.get(name))
                                .map(
                                    change ->
                                        Fault.with(
                                            row,
                                            name,
                                            change.value(),
                                            change.what(),
                                            TamperedException.class)),
                            retyped(name),
                            Stream.of(Fault.without(row, name, TamperedException.class)),
                            renamed(name))
                        .flatMap(faults -> faults)),
        added());
  }

  private Stream<ByteChange> bytes(String name) {
    return ByteChange.of(row.get(name).b().asByteArray());
  }

  private Fault change(String name, ByteChange change, Class<? extends OpenException> refusal) {
    AttributeValue value = AttributeValue.fromB(SdkBytes.fromByteArray(change.bytes()));
    return Fault.with(row, name, value, change.what(), refusal);
  }

  private Stream<Fault> retyped(String name) {
    return ValueChange.ofOtherTypes(row.get(name))
        .map(
            change ->
                Fault.with(row, name, change.value(), change.what(), TamperedException.class));
  }

  /** Longer, shorter, to nothing, to what replication may add, to what is no Unicode. */
  private Stream<Fault> renamed(String name) {
    return Stream.of(name + "x", name.substring(1), "", "aws:rep:deleting", "\ud800")
        .map(
            other -> {
              Map<String, AttributeValue> changed = new HashMap<>(row);
              changed.put(other, changed.remove(name));
              return new Fault(name + ": renamed to " + other, changed, TamperedException.class);
            });
  }

  private Stream<Fault> added() {
    return Stream.concat(
            Stream.of(new ValueChange("text", AttributeValue.fromS("added"))),
            ValueChange.ofOtherTypes(AttributeValue.fromS("added")))
        .flatMap(
            change ->
                Stream.of("added", "", "pk", "dek_state", "aws:rep:other")
                    .map(
                        name ->
                            Fault.with(
                                row,
                                name,
                                change.value(),
                                "added, " + change.what(),
                                TamperedException.class)));
  }

  private static boolean isKeyId(String text) {
    return text.matches("dek#[^#]{20}#[A-Za-z0-9_-]{32}") && isTime(text.substring(4, 24));
  }

  private static boolean isTime(String text) {
    try {
      return LocalDateTime.parse(text, CREATED_AT).format(CREATED_AT).equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
