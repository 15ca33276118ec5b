package dev.bluestore.cli;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.CryptoSetting;
import dev.bluestore.error.BlueStoreException;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.KeyFileException;
import dev.bluestore.error.KeyRefusedException;
import dev.bluestore.keys.AwsKmsKeyProvider;
import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.GeneratedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.LocalFileKeyProvider;
import dev.bluestore.keys.UmkHandle;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Looks at the cryptography and the master key, and uses it: a data key is made and opened again,
 * as a writer does, and thrown away.
 *
 * @param context whose key is tried
 */
record KeyChecks(Settings settings, KeyContext context, Clock clock) {

  private static final String CRYPTOGRAPHY = "cryptography";
  private static final String MASTER_KEY = "master key";
  private static final String KEY_USE = "key use";

  List<Check> run() {
    try {
      CryptoSetting wanted = CryptoSetting.of(settings.variables());
      CryptoProvider.use(wanted);
      return withKeys(Check.ok(CRYPTOGRAPHY, wanted.toString()));
    } catch (ConfigurationException e) {
      return List.of(
          Check.wrong(CRYPTOGRAPHY, e.getMessage()),
          Check.notChecked(MASTER_KEY, "needs the cryptography"),
          Check.notChecked(KEY_USE, "needs the master key"));
    }
  }

  private List<Check> withKeys(Check cryptography) {
    try (KeyProvider keys = open()) {
      UmkHandle umk = keys.umk(context);
      return List.of(
          cryptography, Check.ok(MASTER_KEY, umk.id() + " at " + keys.location()), use(keys, umk));
    } catch (ConfigurationException | KeyFileException e) {
      return List.of(
          cryptography,
          Check.wrong(MASTER_KEY, e.getMessage()),
          Check.notChecked(KEY_USE, "needs the master key"));
    }
  }

  /** Unlike a store, a look never makes a key. */
  private KeyProvider open() {
    String kind = settings.text("BLUE_KEY_PROVIDER").orElse("file");
    return switch (kind) {
      case "file" ->
          LocalFileKeyProvider.open(
              settings
                  .text("BLUE_KEYS_DIR")
                  .map(Path::of)
                  .orElseGet(() -> Path.of(System.getProperty("user.home"), ".blue", "keys")));
      case "kms" -> AwsKmsKeyProvider.builder().environment(settings.variables()).build();
      default ->
          throw new ConfigurationException(
              "expected BLUE_KEY_PROVIDER to be file or kms, found neither");
    };
  }

  private Check use(KeyProvider keys, UmkHandle umk) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    DekBinding binding =
        new DekBinding(List.of("bluestore-doctor", "check"), now, DekPurpose.ACTIVE);
    try (KekHandle kek = keys.deriveKek(umk, context)) {
      GeneratedDek made = keys.generateDek(kek, binding);
      made.dek().close();
      keys.decryptDek(kek, made.wrapped(), binding).close();
      return Check.ok(KEY_USE, "a data key was made and opened again, and thrown away");
    } catch (KeyRefusedException e) {
      return Check.wrong(
          KEY_USE,
          e.getMessage()
              + "; a writer needs kms:GenerateDataKey and kms:Decrypt, a reader the latter alone");
    } catch (BlueStoreException e) {
      return Check.wrong(KEY_USE, e.getMessage());
    }
  }
}
