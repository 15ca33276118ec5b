package dev.bluestore.testkit.kms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The life of keys. */
final class KeyOperations {

  private static final int MOST_TEXT = 2048;
  private static final int MOST_ROTATIONS = 25;
  private static final Listing KEYS = new Listing("Keys", 100, 1000);

  private final MasterKeys keys;

  KeyOperations(MasterKeys keys) {
    this.keys = keys;
  }

  void register(Map<String, Operation> operations) {
    operations.put("CreateKey", this::create);
    operations.put("ReplicateKey", this::replicate);
    operations.put("DescribeKey", this::describe);
    operations.put("ListKeys", this::list);
    operations.put("EnableKey", (caller, input) -> enable(caller, input, true));
    operations.put("DisableKey", (caller, input) -> enable(caller, input, false));
    operations.put("ScheduleKeyDeletion", this::scheduleDeletion);
    operations.put("CancelKeyDeletion", this::cancelDeletion);
    operations.put("RotateKeyOnDemand", this::rotate);
  }

  private ObjectNode create(Caller caller, Input input) {
    String spec =
        input
            .optionalText("KeySpec")
            .or(() -> input.optionalText("CustomerMasterKeySpec"))
            .orElse("SYMMETRIC_DEFAULT");
    String usage = input.optionalText("KeyUsage").orElse("ENCRYPT_DECRYPT");
    boolean symmetric = spec.equals("SYMMETRIC_DEFAULT") && usage.equals("ENCRYPT_DECRYPT");
    boolean mac = spec.equals("HMAC_256") && usage.equals("GENERATE_VERIFY_MAC");
    if (!symmetric && !mac) {
      throw KmsError.unsupported(
          "KeyUsage " + usage + " with KeySpec " + spec + " is not supported in this service");
    }
    boolean multiRegion = input.flag("MultiRegion");
    MasterKey key =
        new MasterKey(
            caller.region(),
            multiRegion
                ? "mrk-" + HexFormat.of().formatHex(KeyMaterial.random(16))
                : UUID.randomUUID().toString(),
            new MasterKey.Description(
                input.optionalText("Description").orElse(""),
                usage,
                spec,
                multiRegion ? Optional.of(caller.region()) : Optional.empty(),
                Instant.now()),
            new KeyMaterial());
    keys.add(key);
    return metadata("KeyMetadata", key);
  }

  private ObjectNode replicate(Caller caller, Input input) {
    MasterKey key = named(caller, "ReplicateKey", input);
    String region = input.text("ReplicaRegion", 32);
    if (key.description().primaryRegion().isEmpty() || !key.isPrimary()) {
      throw KmsError.unsupported(key.arn() + " is not a multi-region primary key.");
    }
    key.requireEnabled();
    if (keys.has(region, key.id())) {
      throw KmsError.client(
          "AlreadyExistsException", key.id() + " already exists in region " + region + ".");
    }
    MasterKey replica = key.replica(region, Instant.now());
    keys.add(replica);
    return metadata("ReplicaKeyMetadata", replica);
  }

  private ObjectNode describe(Caller caller, Input input) {
    return metadata(
        "KeyMetadata", keys.find(caller, "DescribeKey", input.text("KeyId", MOST_TEXT)));
  }

  private ObjectNode list(Caller caller, Input input) {
    return KEYS.page(
        input,
        keys.in(caller.region()),
        MasterKey::id,
        (key, element) -> element.put("KeyArn", key.arn()).put("KeyId", key.id()));
  }

  private ObjectNode enable(Caller caller, Input input, boolean enabled) {
    named(caller, enabled ? "EnableKey" : "DisableKey", input).enable(enabled);
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode scheduleDeletion(Caller caller, Input input) {
    MasterKey key = named(caller, "ScheduleKeyDeletion", input);
    int days = input.integer("PendingWindowInDays", 7, 30).orElse(30);
    Instant when = Instant.now().plus(Duration.ofDays(days));
    key.scheduleDeletion(when);
    return JsonNodeFactory.instance
        .objectNode()
        .put("KeyId", key.arn())
        .put("DeletionDate", KeyMetadata.epochSeconds(when))
        .put("KeyState", key.state().wireName())
        .put("PendingWindowInDays", days);
  }

  private ObjectNode cancelDeletion(Caller caller, Input input) {
    MasterKey key = named(caller, "CancelKeyDeletion", input);
    key.cancelDeletion();
    return JsonNodeFactory.instance.objectNode().put("KeyId", key.arn());
  }

  private ObjectNode rotate(Caller caller, Input input) {
    MasterKey key = named(caller, "RotateKeyOnDemand", input);
    key.requireEnabled();
    if (!key.description().usage().equals("ENCRYPT_DECRYPT") || !key.isPrimary()) {
      throw KmsError.unsupported(key.arn() + " cannot be rotated here.");
    }
    if (key.material().newest() >= MOST_ROTATIONS) {
      throw KmsError.client(
          "LimitExceededException", "On-demand rotation limit exceeded for " + key.arn() + ".");
    }
    key.material().rotate();
    return JsonNodeFactory.instance.objectNode().put("KeyId", key.id());
  }

  private MasterKey named(Caller caller, String operation, Input input) {
    return keys.findKey(caller, operation, input.text("KeyId", MOST_TEXT));
  }

  private ObjectNode metadata(String member, MasterKey key) {
    List<MasterKey> replicas = keys.withId(key.id());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set(member, KeyMetadata.of(key, replicas));
    return answer;
  }
}
