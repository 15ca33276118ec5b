package dev.bluestore.testkit.kms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** What is done with keys. */
final class CryptoOperations {

  static final String ALGORITHM = "SYMMETRIC_DEFAULT";

  private static final int MOST_KEY = 2048;
  private static final int MOST_PLAINTEXT = 4096;
  private static final int MOST_CIPHERTEXT = 6144;
  private static final int MOST_RANDOM = 1024;
  private static final String CONTEXT = "EncryptionContext";

  private final MasterKeys keys;
  private final SecretKeySpec blobKey = new SecretKeySpec(KeyMaterial.random(32), "HmacSHA256");

  CryptoOperations(MasterKeys keys) {
    this.keys = keys;
  }

  /** A blob that was opened, and what with. */
  private record Opened(MasterKey key, int version, byte[] plaintext) {}

  void register(Map<String, Operation> operations) {
    operations.put("Encrypt", this::encrypt);
    operations.put("Decrypt", this::decrypt);
    operations.put("ReEncrypt", this::reEncrypt);
    operations.put(
        "GenerateDataKey",
        (caller, input) -> generateDataKey(caller, "GenerateDataKey", input, true));
    operations.put(
        "GenerateDataKeyWithoutPlaintext",
        (caller, input) ->
            generateDataKey(caller, "GenerateDataKeyWithoutPlaintext", input, false));
    operations.put("GenerateRandom", this::generateRandom);
  }

  private ObjectNode encrypt(Caller caller, Input input) {
    requireAlgorithm(input, "EncryptionAlgorithm");
    MasterKey key = usable(caller, "Encrypt", input, "KeyId");
    byte[] plaintext = input.blob("Plaintext", MOST_PLAINTEXT);
    requireWetRun(input);
    return answer()
        .put("CiphertextBlob", seal(key, input.texts(CONTEXT), plaintext))
        .put("EncryptionAlgorithm", ALGORITHM)
        .put("KeyId", key.arn());
  }

  private ObjectNode decrypt(Caller caller, Input input) {
    requireAlgorithm(input, "EncryptionAlgorithm");
    Opened opened = open(caller, "Decrypt", input, "KeyId", CONTEXT);
    requireWetRun(input);
    return answer()
        .put("EncryptionAlgorithm", ALGORITHM)
        .put("KeyId", opened.key().arn())
        .put("KeyMaterialId", opened.key().material().id(opened.version()))
        .put("Plaintext", opened.plaintext());
  }

  private ObjectNode reEncrypt(Caller caller, Input input) {
    requireAlgorithm(input, "SourceEncryptionAlgorithm");
    requireAlgorithm(input, "DestinationEncryptionAlgorithm");
    MasterKey to = usable(caller, "ReEncryptTo", input, "DestinationKeyId");
    Opened opened = open(caller, "ReEncryptFrom", input, "SourceKeyId", "SourceEncryptionContext");
    requireWetRun(input);
    return answer()
        .put(
            "CiphertextBlob",
            seal(to, input.texts("DestinationEncryptionContext"), opened.plaintext()))
        .put("DestinationEncryptionAlgorithm", ALGORITHM)
        .put("DestinationKeyMaterialId", to.material().id(to.material().newest()))
        .put("KeyId", to.arn())
        .put("SourceEncryptionAlgorithm", ALGORITHM)
        .put("SourceKeyId", opened.key().arn())
        .put("SourceKeyMaterialId", opened.key().material().id(opened.version()));
  }

  private ObjectNode generateDataKey(
      Caller caller, String operation, Input input, boolean withPlaintext) {
    MasterKey key = usable(caller, operation, input, "KeyId");
    Optional<Integer> spec = input.optionalText("KeySpec").map(CryptoOperations::dataKeyBytes);
    Optional<Integer> number = input.integer("NumberOfBytes", 1, MOST_RANDOM);
    if (spec.isPresent() == number.isPresent()) {
      throw KmsError.invalid("Please specify either number of bytes or key spec.");
    }
    requireWetRun(input);
    byte[] plaintext = KeyMaterial.random(spec.or(() -> number).orElseThrow());
    ObjectNode answer =
        answer()
            .put("CiphertextBlob", seal(key, input.texts(CONTEXT), plaintext))
            .put("KeyId", key.arn())
            .put("KeyMaterialId", key.material().id(key.material().newest()));
    return withPlaintext ? answer.put("Plaintext", plaintext) : answer;
  }

  private ObjectNode generateRandom(Caller caller, Input input) {
    int length =
        input
            .integer("NumberOfBytes", 1, MOST_RANDOM)
            .orElseThrow(() -> KmsError.invalid("NumberOfBytes is required."));
    return answer().put("Plaintext", KeyMaterial.random(length));
  }

  private byte[] seal(MasterKey key, Map<String, String> context, byte[] plaintext) {
    int version = key.material().newest();
    byte[] nonce = KeyMaterial.random(KeyMaterial.NONCE_BYTES);
    byte[] aad = CiphertextBlob.aad(key.id(), version, context);
    byte[] sealed = key.material().seal(version, nonce, aad, plaintext);
    return new CiphertextBlob(key.id(), version, nonce, sealed).encode(blobKey);
  }

  /** In KMS's order: the named key, the blob, whether they belong together, the key's state. */
  private Opened open(
      Caller caller, String operation, Input input, String keyMember, String contextMember) {
    Optional<MasterKey> named =
        input.optionalText(keyMember).map(name -> keys.find(caller, operation, name));
    CiphertextBlob blob =
        CiphertextBlob.decode(blobKey, input.blob("CiphertextBlob", MOST_CIPHERTEXT))
            .orElseThrow(KmsError::invalidCiphertext);
    if (named.isPresent() && !named.get().id().equals(blob.keyId())) {
      throw KmsError.client(
          "IncorrectKeyException",
          "The key ID in the request does not identify a CMK that can perform this operation.");
    }
    MasterKey key =
        keys.byId(caller.region(), blob.keyId()).orElseThrow(CryptoOperations::unreachable);
    key.requireEnabled();
    byte[] aad = CiphertextBlob.aad(blob.keyId(), blob.version(), input.texts(contextMember));
    return key.material()
        .open(blob.version(), blob.nonce(), aad, blob.ciphertext())
        .map(plaintext -> new Opened(key, blob.version(), plaintext))
        .orElseThrow(KmsError::invalidCiphertext);
  }

  private static KmsError unreachable() {
    return KmsError.client(
        "AccessDeniedException",
        "The ciphertext refers to a customer master key that does not exist, does not exist in this"
            + " region, or you are not allowed to access.");
  }

  private MasterKey usable(Caller caller, String operation, Input input, String member) {
    MasterKey key = keys.find(caller, operation, input.text(member, MOST_KEY));
    key.requireEnabled();
    key.requireUse(operation);
    return key;
  }

  private static void requireAlgorithm(Input input, String member) {
    String algorithm = input.optionalText(member).orElse(ALGORITHM);
    if (!algorithm.equals(ALGORITHM)) {
      throw KmsError.client(
          "InvalidKeyUsageException",
          "The algorithm " + algorithm + " is not compatible with a symmetric key.");
    }
  }

  private static void requireWetRun(Input input) {
    if (input.flag("DryRun")) {
      throw KmsError.client(
          "DryRunOperationException",
          "The request would have succeeded, but the DryRun option is set.");
    }
  }

  private static int dataKeyBytes(String spec) {
    return switch (spec) {
      case "AES_256" -> 32;
      case "AES_128" -> 16;
      default ->
          throw KmsError.constraint(
              "'" + spec + "' ", "keySpec", "satisfy enum value set: [AES_256, AES_128]");
    };
  }

  private static ObjectNode answer() {
    return JsonNodeFactory.instance.objectNode();
  }
}
