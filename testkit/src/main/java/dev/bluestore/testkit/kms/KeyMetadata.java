package dev.bluestore.testkit.kms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** A key as CreateKey, DescribeKey and ReplicateKey show it. */
final class KeyMetadata {

  private KeyMetadata() {}

  static ObjectNode of(MasterKey key, List<MasterKey> replicas) {
    MasterKey.Description description = key.description();
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    metadata
        .put("AWSAccountId", MasterKey.ACCOUNT)
        .put("Arn", key.arn())
        .put("CreationDate", epochSeconds(description.created()))
        .put("CustomerMasterKeySpec", description.spec())
        .put("Description", description.text())
        .put("Enabled", key.state() == MasterKey.State.ENABLED)
        .put("KeyId", key.id())
        .put("KeyManager", "CUSTOMER")
        .put("KeySpec", description.spec())
        .put("KeyState", key.state().wireName())
        .put("KeyUsage", description.usage())
        .put("MultiRegion", description.primaryRegion().isPresent())
        .put("Origin", "AWS_KMS");
    if (description.usage().equals("ENCRYPT_DECRYPT")) {
      metadata.put("CurrentKeyMaterialId", key.material().id(key.material().newest()));
      metadata.putArray("EncryptionAlgorithms").add(CryptoOperations.ALGORITHM);
    } else {
      metadata.putArray("MacAlgorithms").add("HMAC_SHA_256");
    }
    key.deletion().ifPresent(when -> metadata.put("DeletionDate", epochSeconds(when)));
    if (description.primaryRegion().isPresent()) {
      putRegions(metadata.putObject("MultiRegionConfiguration"), key, replicas);
    }
    return metadata;
  }

  private static void putRegions(
      ObjectNode configuration, MasterKey key, List<MasterKey> replicas) {
    configuration.put("MultiRegionKeyType", key.isPrimary() ? "PRIMARY" : "REPLICA");
    configuration.putArray("ReplicaKeys");
    for (MasterKey replica : replicas) {
      ObjectNode where =
          replica.isPrimary()
              ? configuration.putObject("PrimaryKey")
              : configuration.withArray("ReplicaKeys").addObject();
      where.put("Arn", replica.arn()).put("Region", replica.region());
    }
  }

  /** Seconds since 1970 with three fraction digits, as JSON 1.1 has times. */
  static double epochSeconds(Instant instant) {
    return instant.toEpochMilli() / 1000.0;
  }
}
