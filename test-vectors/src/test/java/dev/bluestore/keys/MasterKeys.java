package dev.bluestore.keys;

import dev.bluestore.crypto.CryptoProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configured master keys of a vector, the current one and former ones: each a file of its own,
 * opened as the store opens it.
 */
public final class MasterKeys implements KeyProvider {

  private final LocalFileKeyProvider current;
  private final List<LocalFileKeyProvider> former;

  private MasterKeys(LocalFileKeyProvider current, List<LocalFileKeyProvider> former) {
    this.current = current;
    this.former = former;
  }

  /** Puts the keys below a folder and opens them. */
  public static MasterKeys open(
      Path folder, CryptoProvider crypto, byte[] current, List<byte[]> former) {
    return new MasterKeys(
        file(folder, crypto, current),
        former.stream().map(key -> file(folder, crypto, key)).toList());
  }

  private static LocalFileKeyProvider file(Path folder, CryptoProvider crypto, byte[] key) {
    try {
      Path own = Files.createTempDirectory(folder, "umk");
      Path file =
          Files.createFile(
              own.resolve("umk.key"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(file, key);
      return LocalFileKeyProvider.open(own, crypto);
    } catch (IOException e) {
      throw new UncheckedIOException("expected to write a master key below " + folder, e);
    }
  }

  /** The bytes of a key encryption key, which only this package can reach. */
  public byte[] kek(String umkId, KeyContext context) {
    LocalUmk umk = (LocalUmk) umk(umkId).orElseThrow();
    return umk.deriveKek(context).use(byte[]::clone);
  }

  @Override
  public UmkHandle umk() {
    return current.umk();
  }

  @Override
  public Optional<UmkHandle> umk(String umkId) {
    return Stream.concat(Stream.of(current), former.stream())
        .flatMap(provider -> provider.umk(umkId).stream())
        .findFirst();
  }

  @Override
  public String location() {
    return current.location();
  }

  @Override
  public KekHandle deriveKek(UmkHandle umk, KeyContext context) {
    return current.deriveKek(umk, context);
  }

  @Override
  public GeneratedDek generateDek(KekHandle kek, DekBinding binding) {
    return current.generateDek(kek, binding);
  }

  @Override
  public DekHandle decryptDek(KekHandle kek, EncryptedDek wrapped, DekBinding binding) {
    return current.decryptDek(kek, wrapped, binding);
  }

  @Override
  public EncryptedDek rewrapDek(
      EncryptedDek wrapped, KekHandle from, DekBinding was, KekHandle to, DekBinding becomes) {
    return current.rewrapDek(wrapped, from, was, to, becomes);
  }

  @Override
  public EncryptedDek prove(KekHandle kek, DekBinding tombstone, byte[] digest) {
    return current.prove(kek, tombstone, digest);
  }

  @Override
  public boolean verifyProof(
      KekHandle kek, DekBinding tombstone, EncryptedDek proof, byte[] digest) {
    return current.verifyProof(kek, tombstone, proof, digest);
  }

  @Override
  public void close() {
    current.close();
    former.forEach(LocalFileKeyProvider::close);
  }
}
