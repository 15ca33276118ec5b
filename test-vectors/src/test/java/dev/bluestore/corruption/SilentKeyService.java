package dev.bluestore.corruption;

import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekHandle;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.GeneratedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.UmkHandle;
import java.util.Optional;

/** A provider that knows its keys and whose service does not answer. */
record SilentKeyService(KeyProvider keys, KeyUnavailableException silence) implements KeyProvider {

  @Override
  public UmkHandle umk() {
    return keys.umk();
  }

  @Override
  public Optional<UmkHandle> umk(String umkId) {
    return keys.umk(umkId);
  }

  @Override
  public String location() {
    return keys.location();
  }

  @Override
  public KekHandle deriveKek(UmkHandle umk, KeyContext context) {
    return keys.deriveKek(umk, context);
  }

  @Override
  public GeneratedDek generateDek(KekHandle kek, DekBinding binding) {
    throw silence;
  }

  @Override
  public DekHandle decryptDek(KekHandle kek, EncryptedDek wrapped, DekBinding binding) {
    throw silence;
  }

  @Override
  public EncryptedDek rewrapDek(
      EncryptedDek wrapped, KekHandle from, DekBinding was, KekHandle to, DekBinding becomes) {
    throw silence;
  }

  @Override
  public EncryptedDek prove(KekHandle kek, DekBinding tombstone, byte[] digest) {
    throw silence;
  }

  @Override
  public boolean verifyProof(
      KekHandle kek, DekBinding tombstone, EncryptedDek proof, byte[] digest) {
    throw silence;
  }

  @Override
  public void close() {
    keys.close();
  }
}
