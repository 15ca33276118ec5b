package dev.bluestore.testkit;

/** The container cannot be used; the message is the reason, in the middle of a sentence. */
final class DockerUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  DockerUnavailableException(String reason) {
    super(reason);
  }

  DockerUnavailableException(String reason, Throwable cause) {
    super(onOneLine(reason), cause);
  }

  /** The daemon's answers come with line breaks. */
  private static String onOneLine(String reason) {
    return reason.strip().replaceAll("\\s+", " ");
  }
}
