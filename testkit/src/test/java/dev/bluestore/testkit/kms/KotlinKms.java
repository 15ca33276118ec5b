package dev.bluestore.testkit.kms;

import aws.sdk.kotlin.runtime.auth.credentials.StaticCredentialsProvider;
import aws.sdk.kotlin.services.kms.KmsClient;
import aws.sdk.kotlin.services.kms.model.CreateKeyRequest;
import aws.sdk.kotlin.services.kms.model.CreateKeyResponse;
import aws.sdk.kotlin.services.kms.model.DecryptRequest;
import aws.sdk.kotlin.services.kms.model.DecryptResponse;
import aws.sdk.kotlin.services.kms.model.DescribeKeyRequest;
import aws.sdk.kotlin.services.kms.model.DescribeKeyResponse;
import aws.sdk.kotlin.services.kms.model.DisableKeyRequest;
import aws.sdk.kotlin.services.kms.model.EncryptRequest;
import aws.sdk.kotlin.services.kms.model.EncryptResponse;
import aws.sdk.kotlin.services.kms.model.KeyMetadata;
import aws.sdk.kotlin.services.kms.model.ScheduleKeyDeletionRequest;
import aws.smithy.kotlin.runtime.net.url.Url;
import aws.smithy.kotlin.runtime.net.url.UrlEncoding;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;

/** The client of the AWS SDK for Kotlin, whose functions suspend, for a caller that waits. */
final class KotlinKms implements Closeable {

  static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
  static final Map<String, String> CONTEXT = Map.of("tenant", "one");

  private final KmsClient client;

  KotlinKms(URI endpoint) {
    StaticCredentialsProvider.Builder credentials = new StaticCredentialsProvider.Builder();
    credentials.setAccessKeyId("third");
    credentials.setSecretAccessKey("local");
    KmsClient.Builder builder = KmsClient.Companion.builder();
    builder.getConfig().setRegion("us-east-1");
    builder.getConfig().setCredentialsProvider(credentials.build());
    builder
        .getConfig()
        .setEndpointUrl(Url.Companion.parse(endpoint.toString(), UrlEncoding.Companion.getAll()));
    client = builder.build();
  }

  <R> R call(BiFunction<KmsClient, Continuation<? super R>, Object> operation) {
    try {
      return BuildersKt.runBlocking(
          EmptyCoroutineContext.INSTANCE, (scope, then) -> operation.apply(client, then));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static <B> B with(B request, Consumer<B> settings) {
    settings.accept(request);
    return request;
  }

  KeyMetadata createKey(boolean multiRegion) {
    CreateKeyRequest request =
        with(new CreateKeyRequest.Builder(), key -> key.setMultiRegion(multiRegion)).build();
    CreateKeyResponse made = call((kms, then) -> kms.createKey(request, then));
    return Objects.requireNonNull(made.getKeyMetadata());
  }

  KeyMetadata createKey() {
    return createKey(false);
  }

  KeyMetadata describe(String name) {
    DescribeKeyRequest request =
        with(new DescribeKeyRequest.Builder(), key -> key.setKeyId(name)).build();
    DescribeKeyResponse found = call((kms, then) -> kms.describeKey(request, then));
    return Objects.requireNonNull(found.getKeyMetadata());
  }

  byte[] encrypt(String key) {
    EncryptRequest request =
        with(
                new EncryptRequest.Builder(),
                encrypt -> {
                  encrypt.setKeyId(key);
                  encrypt.setPlaintext(SECRET.clone());
                  encrypt.setEncryptionContext(CONTEXT);
                })
            .build();
    EncryptResponse made = call((kms, then) -> kms.encrypt(request, then));
    return Objects.requireNonNull(made.getCiphertextBlob());
  }

  byte[] decrypt(byte[] blob, Consumer<DecryptRequest.Builder> more) {
    DecryptRequest.Builder request = new DecryptRequest.Builder();
    request.setCiphertextBlob(blob);
    request.setEncryptionContext(CONTEXT);
    more.accept(request);
    DecryptResponse opened = call((kms, then) -> kms.decrypt(request.build(), then));
    return Objects.requireNonNull(opened.getPlaintext());
  }

  byte[] decrypt(byte[] blob) {
    return decrypt(blob, request -> {});
  }

  void disable(String id) {
    DisableKeyRequest request =
        with(new DisableKeyRequest.Builder(), off -> off.setKeyId(id)).build();
    call((kms, then) -> kms.disableKey(request, then));
  }

  void scheduleDeletion(String id) {
    ScheduleKeyDeletionRequest request =
        with(
                new ScheduleKeyDeletionRequest.Builder(),
                end -> {
                  end.setKeyId(id);
                  end.setPendingWindowInDays(7);
                })
            .build();
    call((kms, then) -> kms.scheduleKeyDeletion(request, then));
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
