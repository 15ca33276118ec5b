package dev.bluestore.envelope;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekHandle;
import dev.bluestore.keys.EncryptedDek;
import dev.bluestore.keys.GeneratedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.UmkHandle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Records what any source of keys does, and gives nothing out that the audit log has not taken. A
 * store puts it around whatever source it is given. Thread-safe where that is.
 */
public final class AuditedKeyProvider implements KeyProvider {

  private final KeyProvider keys;
  private final AuditTrail trail;

  /** Around a source of keys. */
  public AuditedKeyProvider(KeyProvider keys, AuditTrail trail) {
    this.keys = keys;
    this.trail = trail;
  }

  private <R> R audited(
      AuditOperation operation, String umkId, Supplier<R> work, Consumer<R> discard) {
    return trail.keyOperation(operation, new AuditSubject.Key(umkId, ""), work, discard);
  }

  @Override
  public UmkHandle umk() {
    return keys.umk();
  }

  @Override
  public Optional<UmkHandle> umk(String umkId) {
    return keys.umk(umkId);
  }

  @Override
  public UmkHandle umk(KeyContext context) {
    return keys.umk(context);
  }

  @Override
  public Optional<UmkHandle> umk(String umkId, KeyContext context) {
    return keys.umk(umkId, context);
  }

  @Override
  public List<UmkHandle> former() {
    return keys.former();
  }

  @Override
  public UmkHandle rotate() {
    return audited(AuditOperation.ROTATE, umk().id(), keys::rotate, current -> {});
  }

  @Override
  public boolean retire(String umkId) {
    return audited(AuditOperation.ROTATE, umkId, () -> keys.retire(umkId), done -> {});
  }

  @Override
  public String location() {
    return keys.location();
  }

  @Override
  public KekHandle deriveKek(UmkHandle umk, KeyContext context) {
    return audited(
        AuditOperation.DERIVE, umk.id(), () -> keys.deriveKek(umk, context), KekHandle::close);
  }

  @Override
  public GeneratedDek generateDek(KekHandle kek, DekBinding binding) {
    return audited(
        AuditOperation.WRAP,
        kek.umkId(),
        () -> keys.generateDek(kek, binding),
        made -> made.dek().close());
  }

  @Override
  public DekHandle decryptDek(KekHandle kek, EncryptedDek wrapped, DekBinding binding) {
    return audited(
        AuditOperation.UNWRAP,
        kek.umkId(),
        () -> keys.decryptDek(kek, wrapped, binding),
        DekHandle::close);
  }

  @Override
  public EncryptedDek rewrapDek(
      EncryptedDek wrapped, KekHandle from, DekBinding was, KekHandle to, DekBinding becomes) {
    return audited(
        AuditOperation.REWRAP,
        to.umkId(),
        () -> keys.rewrapDek(wrapped, from, was, to, becomes),
        anew -> {});
  }

  @Override
  public EncryptedDek prove(KekHandle kek, DekBinding tombstone, byte[] digest) {
    return audited(
        AuditOperation.SHRED, kek.umkId(), () -> keys.prove(kek, tombstone, digest), proof -> {});
  }

  @Override
  public boolean verifyProof(
      KekHandle kek, DekBinding tombstone, EncryptedDek proof, byte[] digest) {
    return audited(
        AuditOperation.VERIFY,
        kek.umkId(),
        () -> keys.verifyProof(kek, tombstone, proof, digest),
        verified -> {});
  }

  @Override
  public void close() {
    keys.close();
  }

  @Override
  public String toString() {
    return keys.toString();
  }
}
