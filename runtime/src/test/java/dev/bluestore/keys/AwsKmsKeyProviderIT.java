package dev.bluestore.keys;

import static dev.bluestore.keys.KmsScene.BINDING;
import static dev.bluestore.keys.KmsScene.CONTEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.testkit.kms.KmsFault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;

class AwsKmsKeyProviderIT {

  private static final KeyContext TENANT = new KeyContext("notes", "tenant");

  private KmsScene kms;
  private String arn;
  private AwsKmsKeyProvider provider;

  @BeforeEach
  void start() {
    kms = new KmsScene();
    arn = kms.createKey();
    provider = kms.builder(arn).build();
    kms.takeRequests();
  }

  @AfterEach
  void stop() {
    provider.close();
    kms.close();
  }

  @Test
  void dek_generatedAndOpened_sendsTheContextOfTheFormat() {
    EncryptedDek wrapped = KmsScene.generate(provider);
    KmsScene.open(provider, arn, wrapped);

    // ["notebook", "alpha"] and the time as CBOR, by hand.
    byte[] named =
        HexFormat.of()
            .parseHex(
                "8282686e6f7465626f6f6b65616c70686174323032362d31312d32325431303a33383a30305a");
    String hash =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(CryptoProvider.current().sha256(named));
    assertThat(kms.server().requests())
        .hasSize(2)
        .allSatisfy(
            request -> {
              assertThat(request.keyId()).contains(arn);
              assertThat(request.encryptionContext())
                  .isEqualTo(
                      Map.of(
                          "bluestore:purpose", "v1/dek/active",
                          "bluestore:namespace", "notes",
                          "bluestore:context", "default",
                          "bluestore:dek", hash));
            });
    assertThat(kms.takeRequests()).containsExactly("GenerateDataKey", "Decrypt");
  }

  @Test
  void masterKey_thatIsNotConfigured_isRefusedBeforeAnyCall() {
    String stranger = kms.createKey();
    kms.takeRequests();

    assertThat(provider.umk(stranger)).isEmpty();
    assertThat(provider.umk(stranger, CONTEXT)).isEmpty();
    assertThat(provider.umk("alias/any", CONTEXT)).isEmpty();
    assertThat(kms.takeRequests()).isEmpty();
  }

  @Test
  void formerKey_opensWhatItWrapped_andTheCurrentOneWraps() {
    EncryptedDek old = KmsScene.generate(provider);
    String newArn = kms.createKey();
    try (AwsKmsKeyProvider rotated =
        kms.builder(newArn).formerKeyArns(List.of(kms.createKey(), arn)).build()) {
      KmsScene.open(rotated, arn, old);

      assertThat(rotated.umk().id()).isEqualTo(newArn);
      EncryptedDek recent = KmsScene.generate(rotated);
      KmsScene.open(rotated, newArn, recent);
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> KmsScene.open(rotated, arn, recent));
    }
  }

  @Test
  void dek_isRewrapped_neverLeavesKms() {
    EncryptedDek old = KmsScene.generate(provider);
    String newArn = kms.createKey();
    kms.takeRequests();
    try (AwsKmsKeyProvider rotated = kms.builder(newArn).formerKeyArns(List.of(arn)).build();
        KekHandle from = rotated.deriveKek(rotated.umk(arn).orElseThrow(), CONTEXT);
        KekHandle to = rotated.deriveKek(rotated.umk(), CONTEXT)) {
      DekBinding retired = BINDING.with(DekPurpose.RETIRED);
      EncryptedDek moved = rotated.rewrapDek(old, from, BINDING, to, retired);
      assertThat(kms.takeRequests()).containsExactly("ReEncrypt");

      try (DekHandle before = rotated.decryptDek(from, old, BINDING);
          DekHandle after = rotated.decryptDek(to, moved, retired)) {
        assertThat(after.sameKey(before)).isTrue();
      }
    }
  }

  @Test
  void dek_isRewrappedIntoAnotherRegion_isRefusedBeforeAnyCall() {
    String elsewhere = arn.replace("us-east-1", "eu-west-1");
    EncryptedDek old = KmsScene.generate(provider);
    kms.takeRequests();
    try (AwsKmsKeyProvider rotated = kms.builder(elsewhere).formerKeyArns(List.of(arn)).build();
        KekHandle from = rotated.deriveKek(rotated.umk(arn).orElseThrow(), CONTEXT);
        KekHandle to = rotated.deriveKek(rotated.umk(), CONTEXT)) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> rotated.rewrapDek(old, from, BINDING, to, BINDING))
          .withMessageContaining("one region");
    }
    assertThat(kms.takeRequests()).isEmpty();
  }

  @Test
  void multiRegionKey_wrapsInOneRegion_opensInTheOther() {
    String america = kms.createMultiRegionKey();
    String europe = america.replace("us-east-1", "eu-west-1");
    kms.admin().replicateKey(request -> request.keyId(america).replicaRegion("eu-west-1"));
    try (AwsKmsKeyProvider there = kms.builder(america).build();
        AwsKmsKeyProvider here = kms.builder(europe).build()) {
      EncryptedDek wrapped = KmsScene.generate(there);
      kms.server().forgetRequests();

      KmsScene.open(here, america, wrapped);

      assertThat(here.umk(america).orElseThrow().id()).isEqualTo(europe);
      assertThat(kms.server().requests())
          .singleElement()
          .satisfies(request -> assertThat(request.keyId()).contains(europe))
          .satisfies(request -> assertThat(request.region()).isEqualTo("eu-west-1"));
    }
  }

  @Test
  void keyOfOneRegion_inAnotherRegion_isAnotherKey() {
    assertThat(provider.umk(arn.replace("us-east-1", "eu-west-1"))).isEmpty();
  }

  @Test
  void multiRegionKey_ofAnotherAccount_isAnotherKey() {
    String america = kms.createMultiRegionKey();
    try (AwsKmsKeyProvider there = kms.builder(america).build()) {
      assertThat(there.umk(america.replace("111122223333", "444455556666"))).isEmpty();
    }
  }

  @Test
  void tenant_withAKeyOfItsOwn_usesItAlone() {
    String tenantArn = kms.createKey();
    String strangerArn = kms.createKey();
    Map<KeyContext, String> keys =
        Map.of(TENANT, tenantArn, new KeyContext("notes", "stranger"), strangerArn);
    try (AwsKmsKeyProvider tenants =
        kms.builder(arn).keyOf(context -> Optional.ofNullable(keys.get(context))).build()) {
      assertThat(tenants.umk(TENANT).id()).isEqualTo(tenantArn);
      assertThat(tenants.umk(CONTEXT).id()).isEqualTo(arn);
      assertThat(tenants.umk(tenantArn, TENANT)).isPresent();
      assertThat(tenants.umk(arn, TENANT)).isPresent();
      assertThat(tenants.umk(strangerArn, TENANT)).isEmpty();
      assertThat(tenants.umk(tenantArn, CONTEXT)).isEmpty();
    }
  }

  @Test
  void tenant_whoseKeyIsNoArn_isRefused() {
    try (AwsKmsKeyProvider tenants =
        kms.builder(arn).keyOf(context -> Optional.of("alias/tenant")).build()) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> tenants.umk(TENANT))
          .withMessageContaining("keyOf");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GenerateDataKey", "Decrypt", "Encrypt", "ReEncrypt"})
  void reply_thatNamesAnotherKey_isTampered(String operation) {
    EncryptedDek wrapped = KmsScene.generate(provider);
    kms.server().faults().every(operation, KmsFault.ANOTHER_KEY_NAMED);
    try (KekHandle kek = provider.deriveKek(provider.umk(), CONTEXT)) {
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(
              () -> {
                provider.generateDek(kek, BINDING).dek().close();
                provider.decryptDek(kek, wrapped, BINDING).close();
                provider.rewrapDek(wrapped, kek, BINDING, kek, BINDING.with(DekPurpose.RETIRED));
                provider.prove(kek, BINDING.with(DekPurpose.SHRED), new byte[32]);
              })
          .withMessageContaining(arn);
    }
  }

  @Test
  void dek_thatIsNotOf32Bytes_isTampered() {
    try (AwsKmsKek kek =
        new AwsKmsKek(CryptoProvider.current(), KmsKeyArn.find(arn).orElseThrow(), CONTEXT)) {
      SdkBytes blob =
          kms.admin()
              .encrypt(
                  request ->
                      request
                          .keyId(arn)
                          .plaintext(SdkBytes.fromString("short", StandardCharsets.UTF_8))
                          .encryptionContext(kek.encryptionContext(BINDING)))
              .ciphertextBlob();
      EncryptedDek planted = EncryptedDek.ofWrapped(blob.asByteArray());

      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(() -> provider.decryptDek(kek, planted, BINDING))
          .withMessageContaining("32 bytes");
    }
  }

  @Test
  void keyMaterial_isRotated_stillOpens() {
    EncryptedDek before = KmsScene.generate(provider);
    kms.admin().rotateKeyOnDemand(request -> request.keyId(arn));
    kms.takeRequests();

    KmsScene.open(provider, arn, before);

    assertThat(kms.takeRequests()).containsExactly("Decrypt");
  }

  @Test
  void provider_overAClientThatWasPassedIn_leavesItOpen() {
    AwsKmsKeyProvider over = AwsKmsKeyProvider.builder().keyArn(arn).client(kms.admin()).build();
    KmsScene.generate(over);
    over.close();

    assertThat(kms.admin().listKeys().keys()).isNotEmpty();
  }
}
