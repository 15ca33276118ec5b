package dev.bluestore.testkit.kms;

import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.KeyMetadata;

/** A server and the AWS SDK's client of it. */
final class Kms implements AutoCloseable {

  private final KmsServer server = KmsServer.start();
  private final KmsClient client = client(Region.US_EAST_1);

  KmsServer server() {
    return server;
  }

  KmsClient client() {
    return client;
  }

  KmsClient client(Region region) {
    return KmsClient.builder()
        .endpointOverride(server.endpoint())
        .region(region)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }

  KeyMetadata createKey() {
    return client.createKey().keyMetadata();
  }

  static SdkBytes bytes(String text) {
    return SdkBytes.fromString(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
