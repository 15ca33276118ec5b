package dev.bluestore.benchmarks.peers;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsKeyringInput;

/** Puts an item into each partition and finds them, with the KMS keyring; the server counts. */
final class DbEsdkKmsCalls {

  private DbEsdkKmsCalls() {}

  /**
   * Does it.
   *
   * @param arguments the name of a table, the ARN of a KMS key, how many partitions and finds
   */
  public static void main(String[] arguments) {
    String table = arguments[0];
    int partitions = Integer.parseInt(arguments[2]);
    int finds = Integer.parseInt(arguments[3]);
    try (KmsClient kms = kms();
        DynamoDbClient client =
            LocalTable.client(
                Optional.of(
                    DbEsdk.interceptor(
                        DbEsdk.Suite.WITHOUT_ECDSA, keyring(kms, arguments[1]), table)))) {
      for (int partition = 0; partition < partitions; partition++) {
        Map<String, AttributeValue> item = PlainArticle.of("magazine-" + partition, 1, 64).toItem();
        client.putItem(put -> put.tableName(table).item(item));
      }
      Random random = new Random(1);
      for (int find = 0; find < finds; find++) {
        int partition = find < partitions ? find : random.nextInt(partitions);
        Map<String, AttributeValue> key =
            Map.of(
                "PK", AttributeValue.fromS("magazine-" + partition),
                "SK", AttributeValue.fromS(PlainArticle.sortKey(1)));
        PlainArticle.of(
            client.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item());
      }
    }
  }

  private static IKeyring keyring(KmsClient kms, String arn) {
    return DbEsdk.materialProviders()
        .CreateAwsKmsKeyring(
            CreateAwsKmsKeyringInput.builder().kmsClient(kms).kmsKeyId(arn).build());
  }

  private static KmsClient kms() {
    return KmsClient.builder()
        .endpointOverride(URI.create(System.getenv("KMS_ENDPOINT")))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }
}
