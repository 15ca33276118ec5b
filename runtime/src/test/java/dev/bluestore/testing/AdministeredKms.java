package dev.bluestore.testing;

import dev.bluestore.testkit.kms.KmsRequest;
import dev.bluestore.testkit.kms.KmsServer;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** A KMS with a client that administers its keys, and whose requests are not counted. */
public final class AdministeredKms implements AutoCloseable {

  private static final String ADMIN = "admin";

  private final KmsServer server = KmsServer.start();
  private final KmsClient admin =
      KmsClient.builder()
          .endpointOverride(server.endpoint())
          .region(Region.US_EAST_1)
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create(ADMIN, ADMIN)))
          .build();

  /** The KMS. */
  public KmsServer server() {
    return server;
  }

  /** Who makes keys and disables them. */
  public KmsClient admin() {
    return admin;
  }

  /** Makes a key, and gives its ARN. */
  public String createKey() {
    return admin.createKey().keyMetadata().arn();
  }

  /** The operations since the last call, with the errors that were answered. */
  public List<String> takeRequests() {
    List<String> taken =
        server.requests().stream()
            .filter(request -> !request.accessKeyId().equals(ADMIN))
            .map(AdministeredKms::text)
            .toList();
    server.forgetRequests();
    return taken;
  }

  private static String text(KmsRequest request) {
    return request.operation() + request.error().map(" "::concat).orElse("");
  }

  @Override
  public void close() {
    admin.close();
    server.close();
  }
}
