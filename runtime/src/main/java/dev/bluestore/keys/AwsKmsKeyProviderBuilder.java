package dev.bluestore.keys;

import dev.bluestore.endpoint.Endpoint;
import dev.bluestore.endpoint.Environment;
import dev.bluestore.error.ConfigurationException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * The settings of an {@link AwsKmsKeyProvider}. What is not set has the default that is named here.
 * Not thread-safe; the provider that it builds is.
 */
public final class AwsKmsKeyProviderBuilder {

  private static final String KEY_ARN = "BLUE_KMS_KEY_ARN";
  private static final String FORMER_KEY_ARNS = "BLUE_KMS_FORMER_KEY_ARNS";
  private static final String ENDPOINT = "KMS_ENDPOINT";
  private static final String DEADLINE = "BLUE_KMS_DEADLINE";

  private static final Duration SHORTEST_DEADLINE = Duration.ofMillis(10);

  private Optional<String> keyArn = Optional.empty();
  private List<String> formerKeyArns = List.of();
  private String endpoint = Endpoint.AWS;
  private Optional<KmsClient> client = Optional.empty();
  private Duration deadline = Duration.ofSeconds(2);
  private Function<KeyContext, Optional<String>> ownKeys = context -> Optional.empty();

  AwsKmsKeyProviderBuilder() {}

  /** Takes the settings that an environment names, and leaves the others as they are. */
  public AwsKmsKeyProviderBuilder environment(Map<String, String> environment) {
    Environment settings = new Environment(environment);
    settings.text(KEY_ARN, this::keyArn);
    settings.text(FORMER_KEY_ARNS, arns -> formerKeyArns(split(arns)));
    settings.text(ENDPOINT, this::endpoint);
    settings.duration(DEADLINE, this::deadline);
    return this;
  }

  private static List<String> split(String arns) {
    return Arrays.stream(arns.split(",", -1)).map(String::strip).toList();
  }

  /**
   * {@code BLUE_KMS_KEY_ARN}: the ARN of the current master key, a symmetric KMS key; there is no
   * default. It is called in the region that the ARN names.
   */
  public AwsKmsKeyProviderBuilder keyArn(String keyArn) {
    this.keyArn = Optional.of(keyArn);
    return this;
  }

  /**
   * {@code BLUE_KMS_FORMER_KEY_ARNS}, separated by commas: the ARNs of former master keys, which
   * open and never wrap. None by default.
   */
  public AwsKmsKeyProviderBuilder formerKeyArns(List<String> formerKeyArns) {
    this.formerKeyArns = List.copyOf(formerKeyArns);
    return this;
  }

  /**
   * {@code KMS_ENDPOINT}: a URL, or {@code aws} for the SDK's own resolution of endpoint and
   * credentials, which is the default.
   */
  public AwsKmsKeyProviderBuilder endpoint(String endpoint) {
    this.endpoint = endpoint;
    return this;
  }

  /**
   * A client of one's own for keys of all regions, instead of endpoint and deadline. The provider
   * never closes it, and leaves its time-outs and retries as they are.
   */
  public AwsKmsKeyProviderBuilder client(KmsClient client) {
    this.client = Optional.of(client);
    return this;
  }

  /**
   * {@code BLUE_KMS_DEADLINE}: how long a call may take with all of its tries, 10 milliseconds or
   * more; 2 seconds by default. A single try has half of it.
   *
   * @throws ConfigurationException where it is shorter
   */
  public AwsKmsKeyProviderBuilder deadline(Duration deadline) {
    if (deadline.compareTo(SHORTEST_DEADLINE) < 0) {
      throw new ConfigurationException(
          "expected BLUE_KMS_DEADLINE to be 10 milliseconds or more, found less");
    }
    this.deadline = deadline;
    return this;
  }

  /**
   * Gives contexts, such as tenants, a master key of their own: a function from a context to the
   * ARN of its key, always the same for the same context; those without one use the key of all. A
   * context's data keys open under its own key, the key of all and the former ones.
   */
  public AwsKmsKeyProviderBuilder keyOf(Function<KeyContext, Optional<String>> ownKeys) {
    this.ownKeys = ownKeys;
    return this;
  }

  /**
   * Builds the provider. Nothing is sent yet.
   *
   * @throws ConfigurationException where a setting is missing or cannot be used
   */
  public AwsKmsKeyProvider build() {
    String current =
        keyArn.orElseThrow(
            () ->
                new ConfigurationException(
                    "expected the ARN of a KMS key in BLUE_KMS_KEY_ARN or"
                        + " AwsKmsKeyProvider.builder().keyArn(…), found none; set it"));
    KmsKeyArn currentArn = KmsKeyArn.parse(KEY_ARN, current);
    List<KmsKeyArn> formerArns =
        formerKeyArns.stream().map(arn -> KmsKeyArn.parse(FORMER_KEY_ARNS, arn)).toList();
    Endpoint where = Endpoint.parse(ENDPOINT, endpoint);
    KmsCalls calls =
        client
            .map(KmsCalls::over)
            .orElseGet(
                () ->
                    KmsCalls.regional(
                        region ->
                            where.connect(
                                KmsClient.builder(),
                                Optional.of(region),
                                KmsCalls.patience(deadline))));
    return new AwsKmsKeyProvider(currentArn, formerArns, ownKeys, calls);
  }
}
