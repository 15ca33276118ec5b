package dev.bluestore;

import dev.bluestore.audit.AuditOperation;
import dev.bluestore.audit.trail.Anchoring;
import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.CryptoSetting;
import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.envelope.AuditedKeyProvider;
import dev.bluestore.envelope.CursorSealer;
import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.ItemSealer;
import dev.bluestore.envelope.ObservedKeyProvider;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.keys.AwsKmsKeyProvider;
import dev.bluestore.keys.AwsKmsKeyProviderBuilder;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.LifetimeClock;
import dev.bluestore.keys.LocalFileKeyProvider;
import dev.bluestore.table.AuditTable;
import dev.bluestore.table.Connection;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.KeyNames;
import dev.bluestore.table.KeyPolicy;
import dev.bluestore.table.NonBlockingTable;
import dev.bluestore.table.PartitionKeys;
import dev.bluestore.table.SealedTable;
import dev.bluestore.table.SingleClient;
import dev.bluestore.table.TableSetup;
import dev.bluestore.table.Transport;
import dev.bluestore.telemetry.Telemetry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What an {@link EncryptedStoreBuilder} was told, and how a store is made of it. */
final class StoreSettings {

  String endpoint = Connection.DEFAULT;
  Optional<String> table = Optional.empty();
  KeyNames keyNames = KeyNames.DEFAULT;
  Optional<String> namespace = Optional.empty();
  Optional<String> region = Optional.empty();
  Path keysFolder = Path.of(System.getProperty("user.home"), ".blue", "keys");
  Optional<DynamoDbClient> client = Optional.empty();
  Optional<DynamoDbAsyncClient> asyncClient = Optional.empty();
  String keySource = KeySource.FILE;
  final AwsKmsKeyProviderBuilder kmsKeys = AwsKmsKeyProvider.builder();
  Optional<KeyProvider> keyProvider = Optional.empty();
  Function<List<String>, String> keyContext = partition -> KeyContext.DEFAULT;
  Clock clock = Clock.systemUTC();
  Optional<CryptoSetting> crypto = Optional.empty();
  KeyPolicy keyPolicy = KeyPolicy.DEFAULT;
  LongSupplier lifetimes = new LifetimeClock();
  Duration deadline = Connection.DEADLINE;
  final AuditSettings audit = new AuditSettings();
  Function<String, Telemetry> telemetry = Telemetry::global;
  Optional<Instant> plainUntil = Optional.empty();
  List<PlainForm<?>> plainForms = List.of();

  /** The store; nothing is sent yet. */
  EncryptedStore open() {
    String name =
        table.orElseThrow(
            () ->
                new ConfigurationException(
                    "expected the name of a table in BLUE_TABLE or EncryptedStore.builder()"
                        + ".table(…), found none; set it"));
    CryptoProvider primitives = crypto.map(CryptoProvider::use).orElseGet(CryptoProvider::current);
    List<Runnable> closers = new ArrayList<>();
    Endpoint where =
        client
            .map(Connection::endpoint)
            .orElseGet(() -> Endpoint.parse(Connection.VARIABLE, endpoint));
    boolean makesMasterKey = makesMasterKey();
    KeyProvider provider = keyProvider.orElseGet(() -> configuredKeys(where, closers));
    Telemetry told = telemetry.apply(name);
    DynamoDbClient connected = client.orElseGet(() -> connect(where, told, closers));
    Transport blocking = transport(connected, where, closers);

    DynamoTable items = new DynamoTable(blocking.observed(told), name, keyNames, where, deadline);
    AuditTrail trail =
        audit.begin(
            primitives,
            keysFolder,
            log ->
                new AuditTable(new DynamoTable(blocking, log, KeyNames.DEFAULT, where, deadline)),
            clock);
    if (makesMasterKey) {
      trail.keyEvent(AuditOperation.CREATE_KEY, new AuditSubject.Key(provider.umk().id(), ""));
    }
    DataKeys dataKeys =
        new DataKeys(
            new ObservedKeyProvider(new AuditedKeyProvider(provider, trail), told),
            primitives,
            keyContext);
    PartitionKeys keys = new PartitionKeys(items, dataKeys, clock, keyPolicy, lifetimes, trail);
    ItemSealer sealer = new ItemSealer(primitives);
    SealedAnchors anchors = new SealedAnchors(trail, items, keys, sealer, namespace.orElse(name));
    return new EncryptedStore(
        new SealedTable(
            namespace.orElse(name),
            items,
            keyNames,
            keys,
            dataKeys,
            sealer,
            trail,
            clock,
            lifetimes,
            keyPolicy,
            deadline),
        NonBlockingTable.of(client, asyncClient, region, name, keyNames, where, deadline, told),
        new TableSetup(connected, name, keyNames, where),
        new CursorSealer(primitives),
        new Stamps(clock, primitives::randomBytes),
        new ItemAudit(trail),
        PlainReading.of(plainUntil, plainForms, clock),
        anchors,
        new Anchoring(
                trail, audit.anchors.orElse(anchors), audit.anchorEvents, audit.anchorInterval)
            .start(),
        closers);
  }

  private boolean makesMasterKey() {
    return keyProvider.isEmpty()
        && keySource.equals(KeySource.FILE)
        && !LocalFileKeyProvider.exists(keysFolder);
  }

  private DynamoDbClient connect(Endpoint where, Telemetry told, List<Runnable> closers) {
    DynamoDbClient made = Connection.open(where, region, deadline, told);
    closers.add(made::close);
    return made;
  }

  private Transport transport(DynamoDbClient connected, Endpoint where, List<Runnable> closers) {
    if (client.isPresent()) {
      return Transport.blocking(connected);
    }
    SingleClient<DynamoDbClient> single = Connection.single(where, region, deadline);
    closers.add(single::close);
    return Transport.blocking(connected, single);
  }

  private KeyProvider configuredKeys(Endpoint where, List<Runnable> closers) {
    KeyProvider made = new KeySource(keySource, keysFolder, kmsKeys).open(where);
    closers.add(made::close);
    return made;
  }
}
