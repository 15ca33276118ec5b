package dev.bluestore;

import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.keys.AwsKmsKeyProviderBuilder;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.LocalFileKeyProvider;
import java.nio.file.Path;

/**
 * Where the configured keys come from.
 *
 * @param name {@code file} or {@code kms}
 * @param folder of the local master key
 * @param kms the settings of the other one
 */
record KeySource(String name, Path folder, AwsKmsKeyProviderBuilder kms) {

  static final String FILE = "file";
  private static final String KMS = "kms";

  /**
   * Opens them, for the caller to close.
   *
   * @param table where the table is
   */
  KeyProvider open(Endpoint table) {
    return switch (name) {
      // A key that is made on first use could be lost with a container elsewhere.
      case FILE ->
          table.isLoopback()
              ? LocalFileKeyProvider.openOrCreate(folder)
              : LocalFileKeyProvider.open(folder);
      case KMS -> kms.build();
      default ->
          throw new ConfigurationException(
              "expected BLUE_KEY_PROVIDER to be file or kms, found neither");
    };
  }
}
