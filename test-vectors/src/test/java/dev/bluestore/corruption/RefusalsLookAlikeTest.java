package dev.bluestore.corruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.ItemSealer;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.TamperedException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever the reason is that an item does not open, a caller sees the same. */
class RefusalsLookAlikeTest {

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void sealItems() {
    scene = new Scene(folder);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void refusals_ofEveryReason_differInKeyIdAndEntityTypeAlone() {
    List<TamperedException> refusals = new ArrayList<>();
    ItemFaults faults = new ItemFaults(scene.row());
    Stream.of(
            faults.ofContent(),
            faults.ofNonce(),
            faults.ofPlainAttributes(Scene.plain().keySet()),
            otherAddresses())
        .flatMap(found -> found)
        .forEach(
            fault -> refused(scene.note, fault.row(), scene.alphaKey).ifPresent(refusals::add));
    // Of another entity type, and under another key than the item names.
    refusals.add(refused(scene.memo, retitled(), scene.alphaKey).orElseThrow());
    refusals.add(refused(scene.note, scene.row(), scene.alphaLaterKey).orElseThrow());
    for (byte[] plaintext : malformedPlaintexts()) {
      Map<String, AttributeValue> row =
          scene.store.seal(scene.note, scene.alphaKey, Map.of(), Set.of("views"), plaintext);
      refusals.add(refused(scene.note, row, scene.alphaKey).orElseThrow());
    }

    Set<String> messages = new TreeSet<>();
    for (TamperedException refusal : refusals) {
      assertThat(refusal).hasNoCause().hasNoSuppressedExceptions();
      messages.add(
          refusal
              .getMessage()
              .replace(scene.alphaKey.toString(), "K")
              .replace(scene.alphaLaterKey.toString(), "K")
              .replace("memo", "note"));
    }
    assertThat(messages).hasSize(1);
    assertThat(refusals).hasSizeGreaterThan(500);
    System.out.println("refusals that look alike: " + refusals.size());
  }

  @Test
  void plaintext_thatIsAuthenticButMalformed_isNotGivenInPart() {
    for (byte[] plaintext : malformedPlaintexts()) {
      Map<String, AttributeValue> row =
          scene.store.seal(scene.note, scene.alphaKey, Map.of(), Set.of(), plaintext);
      Optional<TamperedException> refusal = refused(scene.note, row, scene.alphaKey);

      assertThat(refusal).isPresent();
      assertThat(refusal.get().toString()).doesNotContain(Scene.SECRET);
    }
    scene.seal(scene.note, scene.alphaKey);
    assertThat(scene.store.open(scene.note, Set.of())).isEqualTo(Scene.plaintext());
  }

  /** Cut short, followed by more, not a map, with a key twice, and nothing. */
  private static List<byte[]> malformedPlaintexts() {
    byte[] good = Scene.plaintext();
    String text = new String(good, StandardCharsets.ISO_8859_1);
    return List.of(
        text.substring(0, good.length - 1).getBytes(StandardCharsets.ISO_8859_1),
        (text + "\u0000").getBytes(StandardCharsets.ISO_8859_1),
        (text + text).getBytes(StandardCharsets.ISO_8859_1),
        HexFormat.of().parseHex("81" + HexFormat.of().formatHex(good)),
        HexFormat.of().parseHex("a2616101616102"),
        HexFormat.of().parseHex("f6"));
  }

  private Stream<Fault> otherAddresses() {
    return Stream.of(scene.secondNote, scene.laterNote)
        .map(other -> scene.store.row(other.key()))
        .map(
            other -> {
              other.putAll(keysOf(scene.note));
              return new Fault("of another item", other, TamperedException.class);
            });
  }

  private Map<String, AttributeValue> retitled() {
    Map<String, AttributeValue> row = scene.row();
    row.putAll(keysOf(scene.memo));
    return row;
  }

  private static Map<String, AttributeValue> keysOf(ItemAddress address) {
    return Map.of(
        "PK", AttributeValue.fromS(address.partition().pk()),
        "SK", AttributeValue.fromS(address.sk()));
  }

  /** What opening throws; empty where the form of the item alone refuses it already. */
  private Optional<TamperedException> refused(
      ItemAddress address, Map<String, AttributeValue> row, KeyId keyId) {
    if (catchThrowable(() -> SealedItem.parse(address, row)) != null) {
      return Optional.empty();
    }
    SealedItem item = SealedItem.parse(address, row);
    ItemSealer sealer = new ItemSealer(CryptoProvider.current());
    try (ContentKey key = scene.store.key(keyId, address)) {
      Throwable refusal = catchThrowable(() -> sealer.open(item, Set.of(), key));
      assertThat(refusal).isExactlyInstanceOf(TamperedException.class);
      return Optional.of((TamperedException) refusal);
    }
  }
}
