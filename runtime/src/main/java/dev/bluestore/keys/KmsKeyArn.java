package dev.bluestore.keys;

import dev.bluestore.error.ConfigurationException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of a KMS key. Aliases have none here: an alias can be pointed at another key by whoever
 * may change it.
 */
record KmsKeyArn(String partition, String region, String account, String keyId) {

  private static final Pattern FORM =
      Pattern.compile("arn:(aws[a-z-]*):kms:([a-z0-9-]+):(\\d{12}):key/([A-Za-z0-9-]+)");
  private static final String MULTI_REGION = "mrk-";

  /** Reads what was configured. */
  static KmsKeyArn parse(String setting, String text) {
    return find(text)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "expected the ARN of a KMS key in "
                        + setting
                        + ", such as arn:aws:kms:eu-central-1:111122223333:key/…, found something"
                        + " else; aliases and bare key ids will not do"));
  }

  /** Empty where it is no ARN of a key. */
  static Optional<KmsKeyArn> find(String text) {
    Matcher arn = FORM.matcher(text);
    return arn.matches()
        ? Optional.of(new KmsKeyArn(arn.group(1), arn.group(2), arn.group(3), arn.group(4)))
        : Optional.empty();
  }

  /**
   * Whether both are one key: the same ARN, or replicas of one multi-region key, whose ARNs differ
   * in the region alone (as the AWS Encryption SDK's specification has it, "aws-kms-mrk-match-for-
   * decrypt").
   */
  boolean isSameKey(KmsKeyArn other) {
    return equals(other)
        || (keyId.startsWith(MULTI_REGION)
            && keyId.equals(other.keyId)
            && account.equals(other.account)
            && partition.equals(other.partition));
  }

  @Override
  public String toString() {
    return "arn:" + partition + ":kms:" + region + ":" + account + ":key/" + keyId;
  }
}
