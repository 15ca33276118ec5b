package dev.bluestore.testkit.kms;

/** An error as KMS answers it: its type on the wire, the HTTP status and a message. */
final class KmsError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;
  private final int status;

  private KmsError(String type, int status, String message) {
    super(message, null, false, false);
    this.type = type;
    this.status = status;
  }

  /** The caller's fault. KMS answers 400 for all of them. */
  static KmsError client(String type, String message) {
    return new KmsError(type, 400, message);
  }

  /** The service's fault, which a client tries again. */
  static KmsError server(String type, String message) {
    return new KmsError(type, 500, message);
  }

  static KmsError notFound(String message) {
    return client("NotFoundException", message);
  }

  static KmsError invalidCiphertext() {
    return client("InvalidCiphertextException", "");
  }

  static KmsError invalid(String message) {
    return client("ValidationException", message);
  }

  static KmsError constraint(String value, String member, String constraint) {
    return invalid(
        "1 validation error detected: Value "
            + value
            + "at '"
            + member
            + "' failed to satisfy constraint: Member must "
            + constraint);
  }

  static KmsError unsupported(String message) {
    return client("UnsupportedOperationException", message);
  }

  static KmsError denied(Caller caller, String operation, String resource) {
    return client(
        "AccessDeniedException",
        "User: "
            + caller.userArn()
            + " is not authorized to perform: kms:"
            + operation
            + " on resource: "
            + resource
            + " because no resource-based policy allows the kms:"
            + operation
            + " action");
  }

  String type() {
    return type;
  }

  int status() {
    return status;
  }

  String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
