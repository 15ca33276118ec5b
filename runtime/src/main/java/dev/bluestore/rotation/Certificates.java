package dev.bluestore.rotation;

import dev.bluestore.cbor.CborWriter;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.NotFoundException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.table.Async;
import dev.bluestore.table.Precondition;
import dev.bluestore.table.SealedTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Certificates of shredding as sealed items of the store's own partition {@code
 * bluestore-certificates}: so they are authenticated like any item, and stay so when master keys
 * and data keys change.
 */
final class Certificates {

  private static final String TYPE = "certificate";
  private static final Pattern ID = Pattern.compile("\n {2}\"id\": \"([A-Za-z0-9_-]{22})\",\n");
  private static final int ID_BYTES = 16;
  private static final Duration RECOVERY = Duration.ofDays(35);

  private final SealedTable store;
  private final PartitionAddress partition;

  Certificates(SealedTable store) {
    this.store = store;
    this.partition = store.partition(List.of("bluestore-certificates", store.namespace()));
  }

  /** The certificate of these tombstones: the one that there is, or else a new one. */
  ShredCertificate issue(
      PartitionAddress shredded,
      List<DekRecord.Tombstone> tombstones,
      ShredOptions options,
      List<String> auditChains) {
    String id = id(shredded, tombstones, options);
    return find(id).orElseGet(() -> store(made(id, shredded, tombstones, options, auditChains)));
  }

  private ShredCertificate made(
      String id,
      PartitionAddress shredded,
      List<DekRecord.Tombstone> tombstones,
      ShredOptions options,
      List<String> auditChains) {
    Instant now = store.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    return new ShredCertificate(
        id,
        store.namespace(),
        shredded.components(),
        options.by(),
        now.toString(),
        options.deletingItems(),
        tombstones.stream()
            .map(each -> new ShredCertificate.Key(each.keyId().toString(), each.shreddedAt()))
            .toList(),
        auditChains,
        List.of(
            "point-in-time recovery of the table: out of reach from " + now.plus(RECOVERY),
            "backups on demand, recovery points of AWS Backup, exports and copies of the table from"
                + " before "
                + now,
            "streams of the table and what reads them: records from before " + now));
  }

  private ShredCertificate store(ShredCertificate made) {
    ItemAddress address = address(made.id());
    byte[] plaintext = made.encode();
    try (ContentKey key = store.keys().toSeal(partition)) {
      Map<String, AttributeValue> item =
          store.sealer().seal(address, Map.of(), List.of(), plaintext, key);
      Optional<Map<String, AttributeValue>> there =
          Async.await(store.table().writes().putIf(address.key(), item, Precondition.absent()));
      return there.isPresent() ? open(address, there.get()) : made;
    }
  }

  private Optional<ShredCertificate> find(String id) {
    ItemAddress address = address(id);
    return Async.await(store.table().get(address.key(), true)).map(row -> open(address, row));
  }

  private ShredCertificate open(ItemAddress address, Map<String, AttributeValue> row) {
    SealedItem item = SealedItem.parse(address, row);
    try (ContentKey key = store.keys().toOpen(partition, item.keyId(), address.key())) {
      return ShredCertificate.decode(store.sealer().open(item, List.of(), key));
    }
  }

  private ItemAddress address(String id) {
    return partition.item(List.of(TYPE, id));
  }

  /** The same for whoever certifies the same tombstones. */
  private String id(
      PartitionAddress shredded, List<DekRecord.Tombstone> tombstones, ShredOptions options) {
    CborWriter what =
        CborWriter.forBinding()
            .openArray(4)
            .text("bluestore/v1/certificate")
            .text(shredded.pk())
            .bool(options.deletingItems())
            .openArray(2 * tombstones.size());
    tombstones.forEach(each -> what.text(each.keyId().toString()).text(each.shreddedAt()));
    byte[] hash = CryptoProvider.current().sha256(what.close().close().toByteArray());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
  }

  ShredState verify(String json) {
    ShredCertificate certificate = authentic(json);
    Set<String> shredded =
        certificate.keys().stream().map(ShredCertificate.Key::id).collect(Collectors.toSet());
    PartitionAddress address = store.partition(certificate.partition());
    Set<String> live = new HashSet<>();
    for (DekRecord record : store.keys().records(address)) {
      boolean gone =
          record instanceof DekRecord.Tombstone tombstone
              && store.dataKeys().tombstones().verifies(tombstone, address);
      if (!gone) {
        live.add(record.keyId().toString());
      }
    }
    if (live.isEmpty()) {
      return ShredState.SHREDDED;
    }
    return live.stream().anyMatch(shredded::contains) ? ShredState.RESTORED : ShredState.REOPENED;
  }

  private ShredCertificate authentic(String json) {
    Matcher id = ID.matcher(json);
    if (!id.find()) {
      throw new TamperedException(
          "expected a certificate as ShredCertificate.toJson writes it, found another text", null);
    }
    ShredCertificate issued =
        find(id.group(1))
            .orElseThrow(
                () ->
                    new NotFoundException(
                        "expected the certificate "
                            + id.group(1)
                            + " in the store that has issued it, found none; name its table and"
                            + " namespace, or restore the partition bluestore-certificates",
                        address(id.group(1)).key()));
    if (!Arrays.equals(utf8(issued.toJson()), utf8(json))) {
      throw new TamperedException(
          "expected the certificate " + issued.id() + " as it was issued, found it changed", null);
    }
    return issued;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
