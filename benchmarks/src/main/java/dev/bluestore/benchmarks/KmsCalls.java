package dev.bluestore.benchmarks;

import dev.bluestore.EncryptedStore;
import dev.bluestore.benchmarks.peers.LocalTable;
import dev.bluestore.keys.AwsKmsKeyProvider;
import dev.bluestore.testkit.kms.KmsServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** Counts the requests of KMS for finds over several partitions, in the log of the server. */
final class KmsCalls {

  static final int PARTITIONS = 20;
  static final int FINDS = 1000;

  private final Children children;

  KmsCalls(Children children) {
    this.children = children;
  }

  void count(Facts facts) throws IOException, InterruptedException {
    facts.put("kms.partitions", PARTITIONS);
    facts.put("kms.finds", FINDS);
    try (KmsServer kms = KmsServer.start();
        KmsClient client = client(kms.endpoint())) {
      String arn = client.createKey().keyMetadata().arn();
      kms.forgetRequests();
      ours(facts, kms, client, arn);
      kms.forgetRequests();
      dbEsdk(facts, kms, arn);
    }
  }

  private void ours(Facts facts, KmsServer kms, KmsClient client, String arn) {
    try (LocalTable local = LocalTable.create("kms-" + System.nanoTime(), children.dynamoDb());
        AwsKmsKeyProvider keys = AwsKmsKeyProvider.builder().client(client).keyArn(arn).build()) {
      try (EncryptedStore writer = store(local, keys)) {
        ArticleRepository articles = new ArticleRepository(writer);
        for (int partition = 0; partition < PARTITIONS; partition++) {
          articles.put(Article.of("magazine-" + partition, 1, 64));
        }
      }
      try (EncryptedStore reader = store(local, keys)) {
        ArticleRepository articles = new ArticleRepository(reader);
        Random random = new Random(1);
        for (int find = 0; find < FINDS; find++) {
          int partition = find < PARTITIONS ? find : random.nextInt(PARTITIONS);
          if (articles.find("magazine-" + partition, 1).isEmpty()) {
            throw new IllegalStateException("expected the article that was put, found none");
          }
        }
      }
    }
    log(facts, "ours", kms);
  }

  private static EncryptedStore store(LocalTable local, AwsKmsKeyProvider keys) {
    return EncryptedStore.builder()
        .client(local.client())
        .table(local.name())
        .auditSink(new LocalStore.NoSink())
        .keyProvider(keys)
        .build();
  }

  private void dbEsdk(Facts facts, KmsServer kms, String arn)
      throws IOException, InterruptedException {
    String table = "kms-dbesdk-" + System.nanoTime();
    try (LocalTable local = LocalTable.create(table, children.dynamoDb())) {
      children.run(
          "kms-dbesdk",
          children.peers(),
          Map.of("KMS_ENDPOINT", kms.endpoint().toString()),
          "dev.bluestore.benchmarks.peers.DbEsdkKmsCalls",
          List.of(local.name(), arn, "" + PARTITIONS, "" + FINDS));
    }
    log(facts, "dbesdk", kms);
  }

  private static void log(Facts facts, String side, KmsServer kms) {
    Map<String, Integer> calls = new TreeMap<>();
    kms.requests().forEach(request -> calls.merge(request.operation(), 1, Integer::sum));
    calls.forEach((operation, count) -> facts.put("kms." + side + "." + operation, count));
  }

  private static KmsClient client(URI endpoint) {
    return KmsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .build();
  }
}
