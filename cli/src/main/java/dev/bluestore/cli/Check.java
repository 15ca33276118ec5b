package dev.bluestore.cli;

/**
 * One thing that was looked at.
 *
 * @param subject what
 * @param result how it is
 * @param finding what was found, and what to do where it is wrong
 */
record Check(String subject, Result result, String finding) {

  /** How a thing is. */
  enum Result {
    OK("ok"),
    WRONG("WRONG"),
    /** Something else has to be put right first. */
    NOT_CHECKED("-");

    private final String label;

    Result(String label) {
      this.label = label;
    }
  }

  static Check ok(String subject, String finding) {
    return new Check(subject, Result.OK, finding);
  }

  static Check wrong(String subject, String finding) {
    return new Check(subject, Result.WRONG, finding);
  }

  static Check notChecked(String subject, String why) {
    return new Check(subject, Result.NOT_CHECKED, why);
  }

  boolean isWrong() {
    return result == Result.WRONG;
  }

  String line() {
    return String.format("%-6s %-12s %s", result.label, subject, finding);
  }
}
