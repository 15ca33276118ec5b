package dev.bluestore.testkit.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.kms.model.CreateKeyRequest;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.InvalidArnException;
import software.amazon.awssdk.services.kms.model.InvalidMarkerException;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.MultiRegionKeyType;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.ScheduleKeyDeletionResponse;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;

class KmsKeysIT {

  private static Kms kms;

  @BeforeAll
  static void start() {
    kms = new Kms();
  }

  @AfterAll
  static void stop() {
    kms.close();
  }

  @Test
  void key_isCreated_isDescribedByEachOfItsNames() {
    KeyMetadata key =
        kms.client().createKey(request -> request.description("for tests")).keyMetadata();
    kms.client()
        .createAlias(request -> request.aliasName("alias/described").targetKeyId(key.keyId()));

    assertThat(key.arn()).isEqualTo("arn:aws:kms:us-east-1:111122223333:key/" + key.keyId());
    assertThat(key.description()).isEqualTo("for tests");
    assertThat(key.keyState()).isEqualTo(KeyState.ENABLED);
    assertThat(key.enabled()).isTrue();
    assertThat(key.multiRegion()).isFalse();
    assertThat(key.keySpecAsString()).isEqualTo("SYMMETRIC_DEFAULT");
    assertThat(key.creationDate()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    Stream.of(
            key.keyId(),
            key.arn(),
            "alias/described",
            "arn:aws:kms:us-east-1:111122223333:alias/described")
        .forEach(name -> assertThat(describe(name)).isEqualTo(key));
  }

  private static KeyMetadata describe(String name) {
    return kms.client().describeKey(request -> request.keyId(name)).keyMetadata();
  }

  @Test
  void key_thatNobodyMade_isNotFound() {
    Stream.of(
            "00000000-0000-4000-8000-000000000000",
            "arn:aws:kms:us-east-1:111122223333:key/00000000-0000-4000-8000-000000000000",
            "arn:aws:kms:eu-west-1:111122223333:key/" + kms.createKey().keyId(),
            "alias/nobody",
            "no key id")
        .forEach(
            name ->
                assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> describe(name))
                    .satisfies(e -> assertThat(e.statusCode()).isEqualTo(400)));
  }

  @Test
  void key_ofAnotherAccount_isDenied() {
    assertThatExceptionOfType(KmsException.class)
        .isThrownBy(
            () -> describe("arn:aws:kms:us-east-1:444455556666:key/" + kms.createKey().keyId()))
        .satisfies(
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
  }

  @Test
  void keys_areListed_inPages() {
    List<String> made = Stream.generate(() -> kms.createKey().keyId()).limit(5).toList();

    List<String> listed =
        kms.client().listKeysPaginator(request -> request.limit(2)).keys().stream()
            .map(KeyListEntry::keyId)
            .toList();

    assertThat(listed).containsAll(made).doesNotHaveDuplicates();
    assertThatExceptionOfType(InvalidMarkerException.class)
        .isThrownBy(() -> kms.client().listKeys(request -> request.marker("no marker!")));
  }

  @Test
  void alias_isMoved_namesTheOtherKey() {
    KeyMetadata first = kms.createKey();
    KeyMetadata second = kms.createKey();
    kms.client().createAlias(request -> request.aliasName("alias/m").targetKeyId(first.arn()));
    kms.client().updateAlias(request -> request.aliasName("alias/m").targetKeyId(second.keyId()));

    assertThat(describe("alias/m").keyId()).isEqualTo(second.keyId());
    assertThat(aliases(first)).isEmpty();
    assertThat(aliases(second)).containsExactly("alias/m");

    kms.client().deleteAlias(request -> request.aliasName("alias/m"));
    assertThat(aliases(second)).isEmpty();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> kms.client().deleteAlias(request -> request.aliasName("alias/m")));
  }

  private static List<String> aliases(KeyMetadata key) {
    return kms.client().listAliases(request -> request.keyId(key.keyId())).aliases().stream()
        .map(AliasListEntry::aliasName)
        .toList();
  }

  @Test
  void alias_thatIsTaken_alreadyExists() {
    String key = kms.createKey().keyId();
    kms.client().createAlias(request -> request.aliasName("alias/taken").targetKeyId(key));

    assertThatExceptionOfType(AlreadyExistsException.class)
        .isThrownBy(
            () ->
                kms.client()
                    .createAlias(request -> request.aliasName("alias/taken").targetKeyId(key)));
  }

  @Test
  void alias_withoutItsPrefix_isNotValid() {
    assertThatExceptionOfType(KmsException.class)
        .isThrownBy(
            () ->
                kms.client()
                    .createAlias(
                        request -> request.aliasName("m").targetKeyId(kms.createKey().keyId())))
        .satisfies(
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
  }

  @Test
  void key_isDisabledAndEnabled_changesItsState() {
    String key = kms.createKey().keyId();
    kms.client().disableKey(request -> request.keyId(key));
    assertThat(describe(key).keyState()).isEqualTo(KeyState.DISABLED);
    assertThat(describe(key).enabled()).isFalse();
    kms.client().enableKey(request -> request.keyId(key));
    assertThat(describe(key).keyState()).isEqualTo(KeyState.ENABLED);
  }

  @Test
  void keyToDisable_byAnAlias_isRefused() {
    String key = kms.createKey().keyId();
    kms.client().createAlias(request -> request.aliasName("alias/off").targetKeyId(key));

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> kms.client().disableKey(request -> request.keyId("alias/off")));
    assertThatExceptionOfType(InvalidArnException.class)
        .isThrownBy(() -> kms.client().disableKey(request -> request.keyId("arn:aws:kms:x")));
  }

  @Test
  void key_isScheduledForDeletion_canBeKeptAfterAll() {
    KeyMetadata key = kms.createKey();
    ScheduleKeyDeletionResponse scheduled =
        kms.client()
            .scheduleKeyDeletion(request -> request.keyId(key.keyId()).pendingWindowInDays(7));

    assertThat(scheduled.keyId()).isEqualTo(key.arn());
    assertThat(scheduled.keyState()).isEqualTo(KeyState.PENDING_DELETION);
    assertThat(Duration.between(Instant.now(), scheduled.deletionDate()))
        .isBetween(Duration.ofHours(167), Duration.ofHours(168));
    assertThat(describe(key.keyId()).deletionDate()).isEqualTo(scheduled.deletionDate());
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> kms.client().enableKey(request -> request.keyId(key.keyId())));
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> kms.client().scheduleKeyDeletion(request -> request.keyId(key.arn())));

    kms.client().cancelKeyDeletion(request -> request.keyId(key.keyId()));
    assertThat(describe(key.keyId()).keyState()).isEqualTo(KeyState.DISABLED);
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> kms.client().cancelKeyDeletion(request -> request.keyId(key.keyId())));
  }

  @Test
  void keyMaterial_isRotated_hasAnotherId() {
    KeyMetadata key = kms.createKey();
    kms.client().rotateKeyOnDemand(request -> request.keyId(key.keyId()));

    assertThat(describe(key.keyId()).currentKeyMaterialId())
        .matches("[0-9a-f]{64}")
        .isNotEqualTo(key.currentKeyMaterialId());
    kms.client().disableKey(request -> request.keyId(key.keyId()));
    assertThatExceptionOfType(DisabledException.class)
        .isThrownBy(() -> kms.client().rotateKeyOnDemand(request -> request.keyId(key.keyId())));
  }

  @Test
  void multiRegionKey_isReplicated_hasOneIdInBothRegions() {
    KeyMetadata primary =
        kms.client().createKey(request -> request.multiRegion(true)).keyMetadata();
    assertThat(primary.keyId()).matches("mrk-[0-9a-f]{32}");
    kms.client().replicateKey(request -> request.keyId(primary.keyId()).replicaRegion("eu-west-1"));

    try (KmsClient europe = kms.client(Region.EU_WEST_1)) {
      KeyMetadata replica =
          europe.describeKey(request -> request.keyId(primary.keyId())).keyMetadata();
      assertThat(replica.arn()).isEqualTo(primary.arn().replace("us-east-1", "eu-west-1"));
      assertThat(replica.multiRegionConfiguration().multiRegionKeyType())
          .isEqualTo(MultiRegionKeyType.REPLICA);
      assertThat(replica.multiRegionConfiguration().primaryKey().arn()).isEqualTo(primary.arn());
    }
    assertThat(describe(primary.keyId()).multiRegionConfiguration().replicaKeys())
        .singleElement()
        .satisfies(replica -> assertThat(replica.region()).isEqualTo("eu-west-1"));
    assertThatExceptionOfType(AlreadyExistsException.class)
        .isThrownBy(
            () ->
                kms.client()
                    .replicateKey(
                        request -> request.keyId(primary.keyId()).replicaRegion("eu-west-1")));
  }

  @Test
  void key_ofAnAsymmetricKind_isNotSupported() {
    CreateKeyRequest asymmetric =
        CreateKeyRequest.builder().keySpec("RSA_2048").keyUsage("SIGN_VERIFY").build();

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> kms.client().createKey(asymmetric));
  }
}
