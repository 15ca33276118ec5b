package dev.bluestore.keys;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.SecretBytes;
import dev.bluestore.crypto.XaesKey;
import dev.bluestore.error.KeyFileException;
import dev.bluestore.error.TamperedException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A {@link KeyProvider} whose master key is a file of 32 raw bytes, {@code umk.key}, of mode 0600
 * in a folder of mode 0700, with former ones beside it under their ids. Data keys are wrapped with
 * XAES-256-GCM under a key that HKDF (RFC 5869) derives for each context.
 *
 * <p>Whoever has the files can read everything, and nobody can without them: keep a copy of the
 * folder where it survives the machine. A process that is running follows when another one rotates
 * the key. Thread-safe.
 */
public final class LocalFileKeyProvider implements KeyProvider {

  private final CryptoProvider crypto;
  private final KeyFolder folder;
  private final LocalKeys keys;
  private final KekCache keks = new KekCache(new LifetimeClock());

  LocalFileKeyProvider(KeyFolder folder, CryptoProvider crypto) {
    this.folder = folder;
    this.crypto = crypto;
    this.keys = new LocalKeys(folder);
  }

  /**
   * Uses the master keys in a folder.
   *
   * @throws KeyFileException where there is no current one, or one is not a private file of 32
   *     bytes
   */
  public static LocalFileKeyProvider open(Path folder) {
    return open(folder, CryptoProvider.current());
  }

  /** The same over other primitives, whose random bytes a test may have chosen. */
  static LocalFileKeyProvider open(Path folder, CryptoProvider crypto) {
    return new LocalFileKeyProvider(new KeyFolder(folder, crypto), crypto);
  }

  /**
   * Makes a master key in a folder, deliberately: a key that is minted on a machine that is thrown
   * away takes its data with it.
   *
   * @throws KeyFileException where there is one already, or the folder cannot be written
   */
  public static LocalFileKeyProvider create(Path folder) {
    CryptoProvider crypto = CryptoProvider.current();
    KeyFolder keys = new KeyFolder(folder, crypto);
    if (!keys.create()) {
      throw new KeyFileException(
          "expected no master key, found one at " + keys.current().path() + "; open it instead");
    }
    return new LocalFileKeyProvider(keys, crypto);
  }

  /** Whether there is a master key in a folder. */
  public static boolean exists(Path folder) {
    return new KeyFile(folder).exists();
  }

  /**
   * Uses the master key in a folder, and makes it first where there is none: for development
   * against a database on this machine. Processes that start at once end with one key.
   *
   * @throws KeyFileException where it is not a private file of 32 bytes, or cannot be made
   */
  public static LocalFileKeyProvider openOrCreate(Path folder) {
    CryptoProvider crypto = CryptoProvider.current();
    KeyFolder keys = new KeyFolder(folder, crypto);
    if (!keys.current().exists()) {
      keys.create();
    }
    return new LocalFileKeyProvider(keys, crypto);
  }

  @Override
  public UmkHandle umk() {
    return keys.current();
  }

  @Override
  public Optional<UmkHandle> umk(String umkId) {
    return keys.find(umkId).map(UmkHandle.class::cast);
  }

  @Override
  public List<UmkHandle> former() {
    return List.copyOf(keys.former());
  }

  /**
   * Makes a new master key current; {@code umk.key} becomes a former one beside it. Both are on the
   * disk before this returns, and at every moment between the folder opens with all of its keys.
   * Processes that rotate at once end with one succession: where another one was faster, its key is
   * taken over and none is made. Copy the new key to where the old one is kept.
   *
   * @return the current key
   * @throws KeyFileException where the folder cannot be written
   */
  @Override
  public UmkHandle rotate() {
    folder.rotate(keys.current().id());
    return keys.current();
  }

  /**
   * Renames the file of a former master key to {@code umk-<id>.retired}, which is read no more; its
   * bytes stay for the operator to remove, once no backup needs them.
   *
   * @throws KeyFileException where the folder cannot be written
   */
  @Override
  public boolean retire(String umkId) {
    return keys.former().stream().anyMatch(umk -> umk.id().equals(umkId)) && folder.retire(umkId);
  }

  @Override
  public String location() {
    return folder.current().path().toString();
  }

  @Override
  public KekHandle deriveKek(UmkHandle master, KeyContext context) {
    LocalUmk local = own(master);
    XaesKey kek =
        keks.get(local.id(), context, () -> new XaesKey(crypto, local.deriveKek(context)));
    return new LocalKek(crypto, local.id(), context, kek);
  }

  @Override
  public GeneratedDek generateDek(KekHandle kek, DekBinding binding) {
    SecretBytes secret = SecretBytes.takeOwnership(crypto.randomBytes(DekHandle.BYTES));
    EncryptedDek wrapped = secret.use(key -> own(kek).wrap(key, binding));
    return new GeneratedDek(new DekHandle(crypto, secret), wrapped);
  }

  @Override
  public DekHandle decryptDek(KekHandle kek, EncryptedDek wrapped, DekBinding binding) {
    byte[] key =
        own(kek)
            .unwrap(wrapped, binding)
            .orElseThrow(
                () ->
                    new TamperedException(
                        "the wrapped data key does not open under " + kek.umkId(), null));
    return new DekHandle(crypto, SecretBytes.takeOwnership(key));
  }

  @Override
  public EncryptedDek rewrapDek(
      EncryptedDek wrapped, KekHandle from, DekBinding was, KekHandle to, DekBinding becomes) {
    try (DekHandle dek = decryptDek(from, wrapped, was)) {
      return dek.secret().use(key -> own(to).wrap(key, becomes));
    }
  }

  @Override
  public EncryptedDek prove(KekHandle kek, DekBinding tombstone, byte[] digest) {
    return own(kek).wrap(digest, tombstone);
  }

  @Override
  public boolean verifyProof(
      KekHandle kek, DekBinding tombstone, EncryptedDek proof, byte[] digest) {
    return own(kek)
        .unwrap(proof, tombstone)
        .map(
            proven -> {
              boolean same = MessageDigest.isEqual(proven, digest);
              Arrays.fill(proven, (byte) 0);
              return same;
            })
        .orElse(false);
  }

  @Override
  public void close() {
    keys.close();
    keks.close();
  }

  @Override
  public String toString() {
    return "LocalFileKeyProvider[" + keys.current() + " at " + location() + "]";
  }

  private static LocalUmk own(UmkHandle handle) {
    if (handle instanceof LocalUmk local) {
      return local;
    }
    throw new IllegalArgumentException("expected a master key of this provider, found " + handle);
  }

  private static LocalKek own(KekHandle handle) {
    if (handle instanceof LocalKek local) {
      return local;
    }
    throw new IllegalArgumentException("expected a key of this provider, found " + handle);
  }
}
