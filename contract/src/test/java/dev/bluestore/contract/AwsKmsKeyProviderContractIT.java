package dev.bluestore.contract;

import dev.bluestore.keys.AwsKmsKeyProvider;
import dev.bluestore.keys.AwsKmsKeyProviderBuilder;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.testkit.kms.KmsServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

class AwsKmsKeyProviderContractIT implements KeyRotationContract {

  private static KmsServer server;
  private static KmsClient admin;

  private String one;
  private String other;

  @BeforeAll
  static void start() {
    server = KmsServer.start();
    admin =
        KmsClient.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
  }

  @AfterAll
  static void stop() {
    admin.close();
    server.close();
  }

  @BeforeEach
  void createKeys() {
    one = admin.createKey().keyMetadata().arn();
    other = admin.createKey().keyMetadata().arn();
  }

  private static AwsKmsKeyProviderBuilder over(String arn) {
    return AwsKmsKeyProvider.builder().endpoint(server.endpoint().toString()).keyArn(arn);
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
