package dev.bluestore;

import dev.bluestore.audit.AuditAnchors;
import dev.bluestore.audit.AuditSink;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.crypto.CryptoSetting;
import dev.bluestore.endpoint.Environment;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.keys.AwsKmsKeyProvider;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.table.Connection;
import dev.bluestore.table.KeyNames;
import dev.bluestore.telemetry.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The settings of an {@link EncryptedStore}. What is not set has the default that is named here.
 * Not thread-safe; the store that it builds is.
 */
public final class EncryptedStoreBuilder {

  private final StoreSettings settings = new StoreSettings();

  EncryptedStoreBuilder() {}

  /** Takes the settings that an environment names, and leaves the others as they are. */
  public EncryptedStoreBuilder environment(Map<String, String> environment) {
    Environment given = new Environment(environment);
    given.text(Connection.VARIABLE, this::endpoint);
    given.text("BLUE_KEY_PROVIDER", this::keyProvider);
    given.text("BLUE_TABLE", this::table);
    given.text("BLUE_KEY_NAMES", names -> settings.keyNames = KeyNames.parse(names));
    given.text("BLUE_NAMESPACE", this::namespace);
    given.text("BLUE_KEYS_DIR", folder -> keysFolder(Path.of(folder)));
    given.text("AWS_REGION", this::region);
    settings.audit.read(given);
    given.duration("BLUE_KEY_LIFETIME", this::keyLifetime);
    given.duration("BLUE_KEY_GRACE", this::keyGrace);
    given.duration("BLUE_KEY_MAX_AGE", this::keyMaxAge);
    if (environment.containsKey(CryptoSetting.PROVIDER)
        || environment.containsKey(CryptoSetting.FIPS)) {
      settings.crypto = Optional.of(CryptoSetting.of(environment));
    }
    settings.kmsKeys.environment(environment);
    return this;
  }

  /**
   * {@code DYNAMODB_ENDPOINT}: a URL, or {@code aws} for the SDK's own resolution of region,
   * endpoint and credentials. {@code http://localhost:8000} by default.
   */
  public EncryptedStoreBuilder endpoint(String endpoint) {
    settings.endpoint = endpoint;
    return this;
  }

  /** {@code BLUE_TABLE}: the name of the table; there is no default. */
  public EncryptedStoreBuilder table(String table) {
    settings.table = Optional.of(table);
    return this;
  }

  /**
   * {@code BLUE_KEY_NAMES}: what the table calls its partition key and its sort key, in place of
   * {@code PK} and {@code SK}. Items do not hold the names in what is sealed.
   *
   * @throws ConfigurationException where the names are alike, longer than 255 bytes, or taken
   */
  public EncryptedStoreBuilder keyNames(String partitionKey, String sortKey) {
    settings.keyNames = new KeyNames(partitionKey, sortKey);
    return this;
  }

  /**
   * {@code BLUE_NAMESPACE}: the logical name of the store, which every item is bound to. The name
   * of the table by default; set it to the first name before a table is restored under another.
   */
  public EncryptedStoreBuilder namespace(String namespace) {
    settings.namespace = Optional.of(namespace);
    return this;
  }

  /** {@code AWS_REGION}: the region, where the SDK's own resolution is not wanted. */
  public EncryptedStoreBuilder region(String region) {
    settings.region = Optional.of(region);
    return this;
  }

  /** {@code BLUE_KEYS_DIR}: the folder of the local master key, {@code ~/.blue/keys} by default. */
  public EncryptedStoreBuilder keysFolder(Path keysFolder) {
    settings.keysFolder = keysFolder;
    return this;
  }

  /**
   * A client of one's own, instead of endpoint and region. The store never closes it, and leaves
   * its time-outs and retries as they are.
   */
  public EncryptedStoreBuilder client(DynamoDbClient client) {
    settings.client = Optional.of(client);
    return this;
  }

  /**
   * A client of one's own for {@code async()} forms. The store never closes it. By default one is
   * made when it is first wanted: like the other client, with its settings.
   */
  public EncryptedStoreBuilder asyncClient(DynamoDbAsyncClient asyncClient) {
    settings.asyncClient = Optional.of(asyncClient);
    return this;
  }

  /**
   * {@code BLUE_KEY_PROVIDER}: {@code file} for the local master key, which is the default, or
   * {@code kms} for AWS KMS, whose settings ({@code BLUE_KMS_KEY_ARN} and others) the environment
   * has too; {@link AwsKmsKeyProvider#builder()} takes them in code.
   */
  public EncryptedStoreBuilder keyProvider(String fileOrKms) {
    settings.keySource = fileOrKms;
    return this;
  }

  /** A source of keys of one's own, instead of the configured one. The store never closes it. */
  public EncryptedStoreBuilder keyProvider(KeyProvider keyProvider) {
    settings.keyProvider = Optional.of(keyProvider);
    return this;
  }

  /**
   * Whose key a partition uses: a function from its name and components to the id of a tenant or a
   * user, always the same for the same partition. One key for all, {@code default}, by default.
   */
  public EncryptedStoreBuilder keyContext(Function<List<String>, String> keyContext) {
    settings.keyContext = keyContext;
    return this;
  }

  /** The clock that dates new data keys and stamps entities; the system's by default. */
  public EncryptedStoreBuilder clock(Clock clock) {
    settings.clock = clock;
    return this;
  }

  /**
   * How long the record of a data key may be on its way where the table replicates between regions:
   * a reader that misses one tries again for so long. Not at all by default.
   */
  public EncryptedStoreBuilder replication(Duration replication) {
    settings.keyPolicy = settings.keyPolicy.withReplication(replication);
    return this;
  }

  /**
   * {@code BLUE_KEY_LIFETIME}: how long an opened data key is kept, one second to one day; five
   * minutes by default. It is the time that a revoked master key goes on working for; use never
   * extends it, and it goes on while the machine is suspended.
   */
  public EncryptedStoreBuilder keyLifetime(Duration keyLifetime) {
    settings.keyPolicy = settings.keyPolicy.withLifetime(keyLifetime);
    return this;
  }

  /**
   * {@code BLUE_KEY_GRACE}: how much longer an opened data key goes on opening items, and never
   * seals any, while the service that holds the master key does not answer; none by default. Each
   * key that is used so is logged as a warning. A refusal ends it at once.
   */
  public EncryptedStoreBuilder keyGrace(Duration keyGrace) {
    settings.keyPolicy = settings.keyPolicy.withGrace(keyGrace);
    return this;
  }

  /**
   * {@code BLUE_KEY_MAX_AGE}: how long new items are sealed under one data key of a partition, one
   * hour or more; 90 days by default. Older keys go on opening what they sealed.
   */
  public EncryptedStoreBuilder keyMaxAge(Duration keyMaxAge) {
    settings.keyPolicy = settings.keyPolicy.withMaxAge(keyMaxAge);
    return this;
  }

  /** How many opened data keys are kept for sealing, and for opening: 10,000 by default. */
  public EncryptedStoreBuilder keyCacheSize(int keyCacheSize) {
    settings.keyPolicy = settings.keyPolicy.withMostKeys(keyCacheSize);
    return this;
  }

  /** The clock that opened keys grow old by, in nanoseconds. */
  EncryptedStoreBuilder lifetimes(LongSupplier lifetimes) {
    settings.lifetimes = lifetimes;
    return this;
  }

  /**
   * How long a call may take, all of its tries together: a request until it is answered, an update
   * until nobody else is faster. 9 seconds by default. A client of one's own keeps its own limits
   * beside it.
   *
   * @throws ConfigurationException where it is not at least a millisecond
   */
  public EncryptedStoreBuilder deadline(Duration deadline) {
    settings.deadline = Connection.checkDeadline(deadline);
    return this;
  }

  /**
   * Where the audit log goes, instead of {@code BLUE_AUDIT_SINK}: the SLF4J logger {@code
   * bluestore.audit}, which is the default, a file or a table. The store closes it.
   */
  public EncryptedStoreBuilder auditSink(AuditSink auditSink) {
    settings.audit.sink = Optional.of(auditSink);
    return this;
  }

  /**
   * {@code BLUE_AUDIT_FILE}: the file of the audit log, where it is one, or where the logger {@code
   * bluestore.audit} is off; {@code audit/audit.jsonl} beside the folder of the master key by
   * default.
   */
  public EncryptedStoreBuilder auditFile(Path auditFile) {
    settings.audit.file = Optional.of(auditFile);
    return this;
  }

  /**
   * {@code BLUE_AUDIT_DEADLINE}: how long an operation waits for an audit log that takes no events,
   * 5 seconds by default. Then it fails.
   */
  public EncryptedStoreBuilder auditDeadline(Duration auditDeadline) {
    settings.audit.deadline = auditDeadline;
    return this;
  }

  /** Keeps the heads of the audit log elsewhere than in the store's own partition. */
  public EncryptedStoreBuilder auditAnchors(AuditAnchors auditAnchors) {
    settings.audit.anchors = Optional.of(auditAnchors);
    return this;
  }

  /**
   * {@code BLUE_PRINCIPAL}: who does what the audit log tells, asked for each event on the thread
   * that causes it. The user, machine and process of the operating system by default.
   */
  public EncryptedStoreBuilder principal(Supplier<String> principal) {
    settings.audit.principal = principal;
    return this;
  }

  /** How often the head of the audit log is anchored: after so many events, or so long. */
  EncryptedStoreBuilder anchorEvery(long events, Duration interval) {
    settings.audit.anchorEvents = events;
    settings.audit.anchorInterval = interval;
    return this;
  }

  /**
   * To whom the store tells of its work by spans and metrics, which name tables, classes and
   * methods and hold nothing that is stored. The process's own by default, as it is when the store
   * is first used; where there is none, nothing is told.
   */
  public EncryptedStoreBuilder openTelemetry(OpenTelemetry openTelemetry) {
    settings.telemetry = table -> Telemetry.over(openTelemetry, table);
    return this;
  }

  /**
   * Has items read that are not sealed, while a table is migrated; off by default. Nothing
   * authenticates them, and a sealed item that is stripped of its seal looks like one. Each such
   * read is counted and in the audit log.
   *
   * @param until when it ends, in 90 days or before; {@code forms} say what such items look like
   */
  public EncryptedStoreBuilder readPlainItems(Instant until, PlainForm<?>... forms) {
    settings.plainUntil = Optional.of(until);
    settings.plainForms = List.of(forms);
    return this;
  }

  /**
   * Builds the store. Nothing is sent yet.
   *
   * @throws ConfigurationException where a setting is missing or cannot be used
   * @throws dev.bluestore.error.KeyFileException where the local master key cannot be used
   */
  public EncryptedStore build() {
    return settings.open();
  }
}
