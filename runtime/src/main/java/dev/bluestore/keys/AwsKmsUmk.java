package dev.bluestore.keys;

/** A master key in KMS. Nothing of it is here but its ARN. */
record AwsKmsUmk(KmsKeyArn arn) implements UmkHandle {

  @Override
  public String id() {
    return arn.toString();
  }

  /** There is nothing to wipe. */
  @Override
  public void close() {}

  @Override
  public String toString() {
    return id();
  }
}
