package dev.bluestore.keys;

import dev.bluestore.testing.AdministeredKms;
import dev.bluestore.testkit.kms.KmsServer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.kms.KmsClient;

/** A server with keys, and providers over them. */
final class KmsScene implements AutoCloseable {

  static final KeyContext CONTEXT = new KeyContext("notes", KeyContext.DEFAULT);
  static final DekBinding BINDING =
      new DekBinding(
          List.of("notebook", "alpha"), Instant.parse("2026-11-22T10:38:00Z"), DekPurpose.ACTIVE);

  private final AdministeredKms kms = new AdministeredKms();

  KmsServer server() {
    return kms.server();
  }

  KmsClient admin() {
    return kms.admin();
  }

  String createKey() {
    return kms.createKey();
  }

  String createMultiRegionKey() {
    return kms.admin().createKey(request -> request.multiRegion(true)).keyMetadata().arn();
  }

  AwsKmsKeyProviderBuilder builder(String arn) {
    return AwsKmsKeyProvider.builder()
        .environment(
            Map.of("KMS_ENDPOINT", kms.server().endpoint().toString(), "BLUE_KMS_KEY_ARN", arn));
  }

  /** A new data key under the current master key of the context. */
  static EncryptedDek generate(KeyProvider provider) {
    try (KekHandle kek = provider.deriveKek(provider.umk(CONTEXT), CONTEXT)) {
      GeneratedDek generated = provider.generateDek(kek, BINDING);
      generated.dek().close();
      return generated.wrapped();
    }
  }

  static void open(KeyProvider provider, String umkId, EncryptedDek wrapped) {
    UmkHandle umk = provider.umk(umkId, CONTEXT).orElseThrow();
    try (KekHandle kek = provider.deriveKek(umk, CONTEXT)) {
      provider.decryptDek(kek, wrapped, BINDING).close();
    }
  }

  /** The operations since the last call, with the errors that were answered. */
  List<String> takeRequests() {
    return kms.takeRequests();
  }

  @Override
  public void close() {
    kms.close();
  }
}
