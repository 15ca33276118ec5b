package dev.bluestore.cli;

import dev.bluestore.EncryptedStore;
import dev.bluestore.EncryptedStoreBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which store a command is about; what is not said here, the environment says. */
final class StoreOptions {

  @Option(names = "--table", paramLabel = "NAME", description = "The table; BLUE_TABLE by default.")
  Optional<String> table = Optional.empty();

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description =
          "Where DynamoDB is, or aws for the SDK's own resolution; DYNAMODB_ENDPOINT by default,"
              + " else http://localhost:8000.")
  Optional<String> endpoint = Optional.empty();

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "The region of the table; AWS_REGION by default.")
  Optional<String> region = Optional.empty();

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description =
          "The logical name that items are bound to; BLUE_NAMESPACE by default, else the table's"
              + " name.")
  Optional<String> namespace = Optional.empty();

  @Option(
      names = "--key-provider",
      paramLabel = "KIND",
      description = "Where master keys are: file, or kms; BLUE_KEY_PROVIDER by default, else file.")
  Optional<String> keyProvider = Optional.empty();

  @Option(
      names = "--keys-dir",
      paramLabel = "FOLDER",
      description =
          "The folder of the local master key; BLUE_KEYS_DIR by default, else ~/.blue/keys.")
  Optional<String> keysDir = Optional.empty();

  @Option(
      names = "--key-context",
      paramLabel = "TEMPLATE",
      description =
          "Whose key a partition uses: text with {0} for the name of the partition, {1} for its"
              + " first component and so on, as the application's keyContext has it; default by"
              + " default.")
  Optional<String> keyContext = Optional.empty();

  /** The environment with what was said on the command line in its place. */
  Settings settings(Terminal terminal) {
    Map<String, String> settings = new HashMap<>(terminal.environment());
    // This tool has no log that somebody could have set up for it.
    settings.putIfAbsent("BLUE_AUDIT_SINK", "file");
    table.ifPresent(given -> settings.put("BLUE_TABLE", given));
    endpoint.ifPresent(given -> settings.put("DYNAMODB_ENDPOINT", given));
    region.ifPresent(given -> settings.put("AWS_REGION", given));
    namespace.ifPresent(given -> settings.put("BLUE_NAMESPACE", given));
    keyProvider.ifPresent(given -> settings.put("BLUE_KEY_PROVIDER", given));
    keysDir.ifPresent(given -> settings.put("BLUE_KEYS_DIR", given));
    return new Settings(settings);
  }

  /** A store of these settings, to be built. */
  EncryptedStoreBuilder store(Terminal terminal) {
    EncryptedStoreBuilder store =
        EncryptedStore.builder().environment(settings(terminal).variables());
    keyContext.map(KeyContextTemplate::parse).ifPresent(store::keyContext);
    return store;
  }
}
