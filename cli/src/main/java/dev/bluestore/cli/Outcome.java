package dev.bluestore.cli;

/** How a command ended; its exit code is what scripts go by. */
enum Outcome {
  /** It did what it was told, and found nothing wrong. */
  DONE(0),
  /** It looked, and found something wrong. */
  FOUND_WRONG(1),
  /** It could not be done; trying again does not help. */
  FAILED(3),
  /** It could not be done now; trying again may help. */
  FAILED_FOR_NOW(4),
  /** Nobody confirmed it, so that nothing was done. */
  NOT_CONFIRMED(5);

  /** The command line was not understood. */
  static final int USAGE = 2;

  /** Something that nobody foresaw: a defect of this program. */
  static final int DEFECT = 70;

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  static Outcome foundWrong(boolean wrong) {
    return wrong ? FOUND_WRONG : DONE;
  }
}
