package dev.bluestore.contract;

import dev.bluestore.keys.AwsKmsKeyProvider;
import dev.bluestore.keys.AwsKmsKeyProviderBuilder;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.testkit.kms.KmsServer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** Against the testkit's KMS, or the one that {@code KMS_ENDPOINT} names. */
class AwsKmsKeyProviderContractIT implements KeyRotationContract {

  private static Optional<KmsServer> server = Optional.empty();
  private static URI endpoint;
  private static KmsClient admin;

  private String one;
  private String other;

  @BeforeAll
  static void start() {
    String configured = System.getenv("KMS_ENDPOINT");
    if (configured == null) {
      server = Optional.of(KmsServer.start());
    }
    endpoint = server.map(KmsServer::endpoint).orElseGet(() -> URI.create(configured));
    admin =
        KmsClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterAll
  static void stop() {
    admin.close();
    server.ifPresent(KmsServer::close);
  }

  @BeforeEach
  void createKeys() {
    one = admin.createKey().keyMetadata().arn();
    other = admin.createKey().keyMetadata().arn();
  }

  private static AwsKmsKeyProviderBuilder over(String arn) {
    return AwsKmsKeyProvider.builder().endpoint(endpoint.toString()).keyArn(arn);
  }

  @Override
  public KeyProvider open() {
    return over(one).build();
  }

  @Override
  public KeyProvider openOther() {
    return over(other).build();
  }

  @Override
  public KeyProvider openRotated() {
    return over(other).formerKeyArns(List.of(one)).build();
  }
}
