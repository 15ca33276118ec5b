package dev.bluestore.keys;

import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.error.KeyUnavailableException;
import dev.bluestore.error.TamperedException;
import java.util.List;
import java.util.Optional;

/**
 * Where the user master key lives, and the four things that are done with it: get it, derive a key
 * encryption key from it, make a data key, decrypt a data key. The rest is the life of a data key:
 * wrapping it anew, and the proof that it was destroyed on purpose.
 *
 * <p>Implementations are thread-safe. A wrapped key or proof that does not open under the given key
 * and binding is reported as {@link TamperedException}; a service that does not answer as {@link
 * KeyUnavailableException}, one that refuses the use of the key as {@link KeyRefusedException}.
 * Handles of master keys belong to the provider, the others to the caller, who closes them.
 */
public interface KeyProvider extends AutoCloseable {

  /** The current master key, under which new data keys are wrapped. */
  UmkHandle umk();

  /** A configured master key, current or former; empty where this one is not configured. */
  Optional<UmkHandle> umk(String umkId);

  /**
   * The current master key of a context, for providers that give a tenant a key of its own. The one
   * of all by default.
   */
  default UmkHandle umk(KeyContext context) {
    return umk();
  }

  /**
   * A master key that is configured for a context, current or former. The provider's own id of it,
   * which the handle has, may differ from the one that was asked for, as with the replicas of a key
   * in several regions.
   */
  default Optional<UmkHandle> umk(String umkId, KeyContext context) {
    return umk(umkId);
  }

  /** The configured master keys that are not current any more; they open, and wrap nothing new. */
  default List<UmkHandle> former() {
    return List.of();
  }

  /**
   * Makes a new master key current and the one before it a former one, where the provider makes its
   * keys itself.
   *
   * @return the current key
   * @throws ConfigurationException where keys are made elsewhere, which is so by default
   */
  default UmkHandle rotate() {
    throw new ConfigurationException(
        "expected master keys that are made here, found those of "
            + location()
            + "; make the new key where they are made, then configure it as the current one and the"
            + " old one as a former one");
  }

  /**
   * Takes a former master key that nothing needs any more out of use, where the provider can.
   *
   * @return whether it did; where not, which is so by default, it is to be taken out of the
   *     configuration
   */
  default boolean retire(String umkId) {
    return false;
  }

  /** Where master keys are looked for, for a message: a folder, or the name of a setting. */
  String location();

  /**
   * Derives the key encryption key of a context. It is asked for with every data key that is made
   * or opened; a provider keeps it for a while where deriving it costs.
   */
  KekHandle deriveKek(UmkHandle umk, KeyContext context);

  /** Makes a data key of 32 random bytes, with its wrapped form. */
  GeneratedDek generateDek(KekHandle kek, DekBinding binding);

  /** Decrypts a data key that was wrapped with exactly this binding. */
  DekHandle decryptDek(KekHandle kek, EncryptedDek wrapped, DekBinding binding);

  /** Wraps a data key anew, for another state or under another master key. */
  EncryptedDek rewrapDek(
      EncryptedDek wrapped, KekHandle from, DekBinding was, KekHandle to, DekBinding becomes);

  /** Seals a digest of 32 bytes into the proof that a tombstone carries. */
  EncryptedDek prove(KekHandle kek, DekBinding tombstone, byte[] digest);

  /** Tells whether a proof was made for this tombstone and digest by a holder of the key. */
  boolean verifyProof(KekHandle kek, DekBinding tombstone, EncryptedDek proof, byte[] digest);

  /** Wipes what the provider holds; its handles are useless afterwards. */
  @Override
  void close();
}
