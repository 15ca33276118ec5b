package dev.bluestore.contract;

import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekHandle;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.GeneratedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A provider, its current key for one context, and a data key that was made with both. */
record Scene(KeyProvider provider, KekHandle kek, DekHandle dek, EncryptedDek wrapped)
    implements AutoCloseable {

  static final KeyContext CONTEXT = new KeyContext("notes", "tenant-1");
  static final DekBinding BINDING =
      new DekBinding(
          List.of("notebook", "alpha"), Instant.parse("2026-11-22T10:38:00Z"), DekPurpose.ACTIVE);
  static final DekBinding TOMBSTONE = BINDING.with(DekPurpose.SHRED);

  /** Takes the provider over and closes it. */
  static Scene of(KeyProvider provider) {
    KekHandle kek = kek(provider, CONTEXT);
    GeneratedDek generated = provider.generateDek(kek, BINDING);
    return new Scene(provider, kek, generated.dek(), generated.wrapped());
  }

  static KekHandle kek(KeyProvider provider, KeyContext context) {
    return provider.deriveKek(provider.umk(context), context);
  }

  /** Each differs from {@link #BINDING} in one thing. */
  static Stream<DekBinding> otherBindings() {
    return Stream.concat(
        Stream.of(DekPurpose.RETIRED, DekPurpose.DRAINED, DekPurpose.SHRED).map(BINDING::with),
        Stream.of(
            new DekBinding(List.of("notebook", "beta"), BINDING.createdAt(), BINDING.purpose()),
            new DekBinding(List.of("notebook#alpha"), BINDING.createdAt(), BINDING.purpose()),
            new DekBinding(List.of("notebookalpha"), BINDING.createdAt(), BINDING.purpose()),
            new DekBinding(
                BINDING.partition(), BINDING.createdAt().plusSeconds(1), BINDING.purpose())));
  }

  /** Each differs from {@link #CONTEXT} in one thing. */
  static Stream<KeyContext> otherContexts() {
    return Stream.of(
        new KeyContext("notes", "tenant-2"),
        new KeyContext("Notes", "tenant-1"),
        new KeyContext("notestenant", "-1"));
  }

  /** The stored form with each of its bytes changed in turn, and with its end cut off. */
  static Stream<EncryptedDek> damaged(EncryptedDek whole) {
    byte[] stored = whole.toStored();
    Stream<byte[]> changed =
        Stream.iterate(1, at -> at < stored.length, at -> at + 1)
            .map(
                at -> {
                  byte[] copy = stored.clone();
                  copy[at] ^= 1;
                  return copy;
                });
    Stream<byte[]> cut =
        Stream.of(stored.length - 1, stored.length / 2, 2)
            .map(length -> Arrays.copyOf(stored, length));
    return Stream.concat(changed, cut).map(EncryptedDek::ofStored);
  }

  @Override
  public void close() {
    dek.close();
    kek.close();
    provider.close();
  }
}
