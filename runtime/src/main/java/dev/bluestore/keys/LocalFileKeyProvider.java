package dev.bluestore.keys;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.SecretBytes;
import dev.bluestore.crypto.XaesKey;
import dev.bluestore.error.KeyFileException;
import dev.bluestore.error.TamperedException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * A {@link KeyProvider} whose master key is a file of 32 raw bytes, {@code umk.key}, of mode 0600
 * in a folder of mode 0700. Data keys are wrapped with XAES-256-GCM under a key that HKDF (RFC
 * 5869) derives for each context.
 *
 * <p>Whoever has the file can read everything, and nobody can without it: keep a copy of it where
 * it survives the machine. Thread-safe.
 */
public final class LocalFileKeyProvider implements KeyProvider {

  private final CryptoProvider crypto;
  private final KeyFile file;
  private final LocalUmk umk;
  private final KekCache keks = new KekCache(new LifetimeClock());

  private LocalFileKeyProvider(KeyFile file, CryptoProvider crypto) {
    this.file = file;
    this.crypto = crypto;
    this.umk = new LocalUmk(crypto, SecretBytes.takeOwnership(file.read()));
  }

  /**
   * Uses the master key in a folder.
   *
   * @throws KeyFileException where there is none, or it is not a private file of 32 bytes
   */
  public static LocalFileKeyProvider open(Path folder) {
    return open(folder, CryptoProvider.current());
  }

  /** The same over other primitives, whose random bytes a test may have chosen. */
  static LocalFileKeyProvider open(Path folder, CryptoProvider crypto) {
    return new LocalFileKeyProvider(new KeyFile(folder), crypto);
  }

  /**
   * Makes a master key in a folder, deliberately: a key that is minted on a machine that is thrown
   * away takes its data with it.
   *
   * @throws KeyFileException where there is one already, or the folder cannot be written
   */
  public static LocalFileKeyProvider create(Path folder) {
    KeyFile file = new KeyFile(folder);
    if (!file.create()) {
      throw new KeyFileException(
          "expected no master key, found one at " + file.path() + "; open it instead");
    }
    return new LocalFileKeyProvider(file, CryptoProvider.current());
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
    KeyFile file = new KeyFile(folder);
    if (!file.exists()) {
      file.create();
    }
    return new LocalFileKeyProvider(file, CryptoProvider.current());
  }

  @Override
  public UmkHandle umk() {
    return umk;
  }

  @Override
  public Optional<UmkHandle> umk(String umkId) {
    return umkId.equals(umk.id()) ? Optional.of(umk) : Optional.empty();
  }

  @Override
  public String location() {
    return file.path().toString();
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
    umk.close();
    keks.close();
  }

  @Override
  public String toString() {
    return "LocalFileKeyProvider[" + umk.id() + " at " + file.path() + "]";
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
