package dev.bluestore.keys;

import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.crypto.SecretBytes;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.TamperedException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DecryptResponse;
import software.amazon.awssdk.services.kms.model.EncryptResponse;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.ReEncryptResponse;

/**
 * A {@link KeyProvider} whose master keys are symmetric keys in AWS KMS and never leave it. Data
 * keys come from {@code GenerateDataKey}, are opened by {@code Decrypt} under the key that was
 * asked for, and move to another state or key by {@code ReEncrypt}, inside KMS. Each is bound to
 * namespace, context, partition, time and purpose by the encryption context.
 *
 * <p>Keys are called by their configured ARNs alone: one that merely stands in the table is refused
 * before any call. A multi-region key is the same key in all of its regions and is called in the
 * configured one. Throttling and failures of KMS are tried again by the SDK's standard strategy
 * within the deadline; refusals are not. Thread-safe.
 */
public final class AwsKmsKeyProvider implements KeyProvider {

  private final CryptoProvider crypto = CryptoProvider.current();
  private final AwsKmsUmk current;
  private final List<AwsKmsUmk> former;
  private final Function<KeyContext, Optional<String>> ownKeys;
  private final KmsCalls kms;

  AwsKmsKeyProvider(
      KmsKeyArn current,
      List<KmsKeyArn> former,
      Function<KeyContext, Optional<String>> ownKeys,
      KmsCalls kms) {
    this.current = new AwsKmsUmk(current);
    this.former = former.stream().map(AwsKmsUmk::new).toList();
    this.ownKeys = ownKeys;
    this.kms = kms;
  }

  /** The settings of a provider. */
  public static AwsKmsKeyProviderBuilder builder() {
    return new AwsKmsKeyProviderBuilder();
  }

  @Override
  public UmkHandle umk() {
    return current;
  }

  @Override
  public Optional<UmkHandle> umk(String umkId) {
    return find(umkId, Stream.of(current));
  }

  @Override
  public List<UmkHandle> former() {
    return List.copyOf(former);
  }

  @Override
  public UmkHandle umk(KeyContext context) {
    return ownKey(context).orElse(current);
  }

  @Override
  public Optional<UmkHandle> umk(String umkId, KeyContext context) {
    return find(umkId, Stream.concat(ownKey(context).stream(), Stream.of(current)));
  }

  private Optional<AwsKmsUmk> ownKey(KeyContext context) {
    return ownKeys
        .apply(context)
        .map(arn -> new AwsKmsUmk(KmsKeyArn.parse("the function given to keyOf", arn)));
  }

  private Optional<UmkHandle> find(String umkId, Stream<AwsKmsUmk> first) {
    return KmsKeyArn.find(umkId)
        .flatMap(
            wanted ->
                Stream.concat(first, former.stream())
                    .filter(umk -> umk.arn().isSameKey(wanted))
                    .findFirst());
  }

  @Override
  public String location() {
    return "BLUE_KMS_KEY_ARN and BLUE_KMS_FORMER_KEY_ARNS";
  }

  @Override
  public KekHandle deriveKek(UmkHandle umk, KeyContext context) {
    if (umk instanceof AwsKmsUmk own) {
      return new AwsKmsKek(crypto, own.arn(), context);
    }
    throw new IllegalArgumentException("expected a master key of this provider, found " + umk);
  }

  @Override
  public GeneratedDek generateDek(KekHandle kek, DekBinding binding) {
    AwsKmsKek own = own(kek);
    GenerateDataKeyResponse reply =
        kms.call(
            "GenerateDataKey",
            own.arn(),
            client ->
                client.generateDataKey(
                    request ->
                        request
                            .keyId(own.umkId())
                            .keySpec(DataKeySpec.AES_256)
                            .encryptionContext(own.encryptionContext(binding))));
    requireNamed(own, reply.keyId());
    EncryptedDek wrapped = stored(reply.ciphertextBlob());
    return new GeneratedDek(new DekHandle(crypto, dek(own, reply.plaintext())), wrapped);
  }

  @Override
  public DekHandle decryptDek(KekHandle kek, EncryptedDek wrapped, DekBinding binding) {
    AwsKmsKek own = own(kek);
    return new DekHandle(crypto, dek(own, decrypt(own, wrapped, binding)));
  }

  private SdkBytes decrypt(AwsKmsKek kek, EncryptedDek wrapped, DekBinding binding) {
    DecryptResponse reply =
        kms.call(
            "Decrypt",
            kek.arn(),
            client ->
                client.decrypt(
                    request ->
                        request
                            .keyId(kek.umkId())
                            .ciphertextBlob(SdkBytes.fromByteArray(wrapped.wrapped()))
                            .encryptionContext(kek.encryptionContext(binding))));
    requireNamed(kek, reply.keyId());
    return reply.plaintext();
  }

  @Override
  public EncryptedDek rewrapDek(
      EncryptedDek wrapped, KekHandle from, DekBinding was, KekHandle to, DekBinding becomes) {
    AwsKmsKek source = own(from);
    AwsKmsKek target = own(to);
    if (!source.arn().region().equals(target.arn().region())) {
      throw new ConfigurationException(
          "expected both master keys in one region, found "
              + source.arn()
              + " and "
              + target.arn()
              + "; KMS moves data keys within a region alone, so reseal the items instead, or use"
              + " a multi-region key");
    }
    ReEncryptResponse reply =
        kms.call(
            "ReEncrypt",
            target.arn(),
            client ->
                client.reEncrypt(
                    request ->
                        request
                            .ciphertextBlob(SdkBytes.fromByteArray(wrapped.wrapped()))
                            .sourceKeyId(source.umkId())
                            .sourceEncryptionContext(source.encryptionContext(was))
                            .destinationKeyId(target.umkId())
                            .destinationEncryptionContext(target.encryptionContext(becomes))));
    requireNamed(source, reply.sourceKeyId());
    requireNamed(target, reply.keyId());
    return stored(reply.ciphertextBlob());
  }

  @Override
  public EncryptedDek prove(KekHandle kek, DekBinding tombstone, byte[] digest) {
    AwsKmsKek own = own(kek);
    EncryptResponse reply =
        kms.call(
            "Encrypt",
            own.arn(),
            client ->
                client.encrypt(
                    request ->
                        request
                            .keyId(own.umkId())
                            .plaintext(SdkBytes.fromByteArray(digest))
                            .encryptionContext(own.encryptionContext(tombstone))));
    requireNamed(own, reply.keyId());
    return stored(reply.ciphertextBlob());
  }

  @Override
  public boolean verifyProof(
      KekHandle kek, DekBinding tombstone, EncryptedDek proof, byte[] digest) {
    try {
      byte[] proven = decrypt(own(kek), proof, tombstone).asByteArrayUnsafe();
      boolean same = MessageDigest.isEqual(proven, digest);
      Arrays.fill(proven, (byte) 0);
      return same;
    } catch (TamperedException e) {
      return false;
    }
  }

  /** Closes the clients that it made; one that was passed in stays open. */
  @Override
  public void close() {
    kms.close();
  }

  @Override
  public String toString() {
    return "AwsKmsKeyProvider[" + current + "]";
  }

  /** The reply's own array becomes the secret, so that no second copy stays behind. */
  private static SecretBytes dek(AwsKmsKek kek, SdkBytes plaintext) {
    SecretBytes key = SecretBytes.takeOwnership(plaintext.asByteArrayUnsafe());
    if (key.size() != DekHandle.BYTES) {
      key.close();
      throw new TamperedException(
          "what was wrapped under " + kek.umkId() + " is not a data key of 32 bytes", null);
    }
    return key;
  }

  private static EncryptedDek stored(SdkBytes blob) {
    return EncryptedDek.ofWrapped(blob.asByteArrayUnsafe());
  }

  private static void requireNamed(AwsKmsKek kek, String keyId) {
    if (!kek.umkId().equals(keyId)) {
      throw new TamperedException(
          "the reply of KMS names another key than " + kek.umkId() + ", which was asked for", null);
    }
  }

  private static AwsKmsKek own(KekHandle handle) {
    if (handle instanceof AwsKmsKek kek) {
      return kek;
    }
    throw new IllegalArgumentException("expected a key of this provider, found " + handle);
  }
}
