package dev.bluestore.envelope;

import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekHandle;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.GeneratedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.UmkHandle;
import dev.bluestore.telemetry.KeyOperation;
import dev.bluestore.telemetry.Telemetry;
import java.util.List;
import java.util.Optional;

/** Another provider, with a span for each of its operations on keys. Thread-safe. */
public final class ObservedKeyProvider implements KeyProvider {

  private final KeyProvider provider;
  private final Telemetry telemetry;

  /** Over a provider, which it does not close. */
  public ObservedKeyProvider(KeyProvider provider, Telemetry telemetry) {
    this.provider = provider;
    this.telemetry = telemetry;
  }

  @Override
  public UmkHandle umk() {
    return provider.umk();
  }

  @Override
  public Optional<UmkHandle> umk(String umkId) {
    return provider.umk(umkId);
  }

  @Override
  public UmkHandle umk(KeyContext context) {
    return provider.umk(context);
  }

  @Override
  public Optional<UmkHandle> umk(String umkId, KeyContext context) {
    return provider.umk(umkId, context);
  }

  @Override
  public List<UmkHandle> former() {
    return provider.former();
  }

  @Override
  public UmkHandle rotate() {
    return provider.rotate();
  }

  @Override
  public boolean retire(String umkId) {
    return provider.retire(umkId);
  }

  @Override
  public String location() {
    return provider.location();
  }

  @Override
  public KekHandle deriveKek(UmkHandle umk, KeyContext context) {
    return telemetry.key(KeyOperation.DERIVE, () -> provider.deriveKek(umk, context));
  }

  @Override
  public GeneratedDek generateDek(KekHandle kek, DekBinding binding) {
    return telemetry.key(KeyOperation.GENERATE, () -> provider.generateDek(kek, binding));
  }

  @Override
  public DekHandle decryptDek(KekHandle kek, EncryptedDek wrapped, DekBinding binding) {
    return telemetry.key(KeyOperation.UNWRAP, () -> provider.decryptDek(kek, wrapped, binding));
  }

  @Override
  public EncryptedDek rewrapDek(
      EncryptedDek wrapped, KekHandle from, DekBinding was, KekHandle to, DekBinding becomes) {
    return telemetry.key(
        KeyOperation.REWRAP, () -> provider.rewrapDek(wrapped, from, was, to, becomes));
  }

  @Override
  public EncryptedDek prove(KekHandle kek, DekBinding tombstone, byte[] digest) {
    return telemetry.key(KeyOperation.PROVE, () -> provider.prove(kek, tombstone, digest));
  }

  @Override
  public boolean verifyProof(
      KekHandle kek, DekBinding tombstone, EncryptedDek proof, byte[] digest) {
    return telemetry.key(
        KeyOperation.VERIFY, () -> provider.verifyProof(kek, tombstone, proof, digest));
  }

  /** Does nothing: the provider is closed by whoever made it. */
  @Override
  public void close() {}

  @Override
  public String toString() {
    return provider.toString();
  }
}
