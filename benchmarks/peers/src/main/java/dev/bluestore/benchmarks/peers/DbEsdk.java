package dev.bluestore.benchmarks.peers;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import software.amazon.cryptography.dbencryptionsdk.dynamodb.DynamoDbEncryptionInterceptor;
import software.amazon.cryptography.dbencryptionsdk.dynamodb.itemencryptor.DynamoDbItemEncryptor;
import software.amazon.cryptography.dbencryptionsdk.dynamodb.itemencryptor.model.DynamoDbItemEncryptorConfig;
import software.amazon.cryptography.dbencryptionsdk.dynamodb.model.DynamoDbTableEncryptionConfig;
import software.amazon.cryptography.dbencryptionsdk.dynamodb.model.DynamoDbTablesEncryptionConfig;
import software.amazon.cryptography.dbencryptionsdk.structuredencryption.model.CryptoAction;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.AesWrappingAlg;
import software.amazon.cryptography.materialproviders.model.CreateRawAesKeyringInput;
import software.amazon.cryptography.materialproviders.model.DBEAlgorithmSuiteId;
import software.amazon.cryptography.materialproviders.model.MaterialProvidersConfig;

/**
 * The AWS Database Encryption SDK for DynamoDB as its documentation sets it up: keys and plain
 * attributes signed, the others encrypted and signed.
 */
public final class DbEsdk {

  /** Its algorithm suites that commit to their key. */
  public enum Suite {
    /** Without an elliptic-curve signature; items are authenticated by an HMAC. */
    WITHOUT_ECDSA(DBEAlgorithmSuiteId.ALG_AES_256_GCM_HKDF_SHA512_COMMIT_KEY_SYMSIG_HMAC_SHA384),
    /** Its default: an HMAC, and a signature of ECDSA on P-384. */
    WITH_ECDSA(
        DBEAlgorithmSuiteId.ALG_AES_256_GCM_HKDF_SHA512_COMMIT_KEY_ECDSA_P384_SYMSIG_HMAC_SHA384);

    private final DBEAlgorithmSuiteId id;

    Suite(DBEAlgorithmSuiteId id) {
      this.id = id;
    }
  }

  private DbEsdk() {}

  /** What creates keyrings. */
  public static MaterialProviders materialProviders() {
    return MaterialProviders.builder()
        .MaterialProvidersConfig(MaterialProvidersConfig.builder().build())
        .build();
  }

  /** A keyring over a random AES key in memory, so that no request of KMS is in the measurement. */
  public static IKeyring rawAesKeyring() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return materialProviders()
        .CreateRawAesKeyring(
            CreateRawAesKeyringInput.builder()
                .keyName("benchmark")
                .keyNamespace("benchmark")
                .wrappingKey(ByteBuffer.wrap(key))
                .wrappingAlg(AesWrappingAlg.ALG_AES256_GCM_IV12_TAG16)
                .build());
  }

  /** Encrypts and decrypts item maps, without a client. */
  static DynamoDbItemEncryptor itemEncryptor(Suite suite, IKeyring keyring) {
    return DynamoDbItemEncryptor.builder()
        .DynamoDbItemEncryptorConfig(
            DynamoDbItemEncryptorConfig.builder()
                .logicalTableName("benchmark")
                .partitionKeyName("PK")
                .sortKeyName("SK")
                .attributeActionsOnEncrypt(actions())
                .keyring(keyring)
                .allowedUnsignedAttributePrefix(":")
                .algorithmSuiteId(suite.id)
                .build())
        .build();
  }

  /** Encrypts and decrypts what a client of the SDK sends and receives. */
  static DynamoDbEncryptionInterceptor interceptor(Suite suite, IKeyring keyring, String table) {
    DynamoDbTableEncryptionConfig config =
        DynamoDbTableEncryptionConfig.builder()
            .logicalTableName(table)
            .partitionKeyName("PK")
            .sortKeyName("SK")
            .attributeActionsOnEncrypt(actions())
            .keyring(keyring)
            .allowedUnsignedAttributePrefix(":")
            .algorithmSuiteId(suite.id)
            .build();
    return DynamoDbEncryptionInterceptor.builder()
        .config(
            DynamoDbTablesEncryptionConfig.builder()
                .tableEncryptionConfigs(Map.of(table, config))
                .build())
        .build();
  }

  private static Map<String, CryptoAction> actions() {
    Map<String, CryptoAction> actions = new HashMap<>();
    actions.put("PK", CryptoAction.SIGN_ONLY);
    actions.put("SK", CryptoAction.SIGN_ONLY);
    PlainArticle.PLAIN.forEach(name -> actions.put(name, CryptoAction.SIGN_ONLY));
    PlainArticle.SEALED.forEach(name -> actions.put(name, CryptoAction.ENCRYPT_AND_SIGN));
    return actions;
  }
}
