package dev.bluestore.processor.diagnostics;

/**
 * Something that must change before an entity can be stored, or that may leak.
 *
 * @param mistake the kind of problem, with its stable id
 * @param place where it stands
 * @param what what is wrong, as one sentence
 * @param fix what to do about it, as one sentence
 */
public record Problem(Mistake mistake, Place place, String what, String fix) {

  /**
   * The text that the compiler prints: {@code BLUE004: what is wrong.}, why it matters and the fix,
   * a line each.
   */
  public String message() {
    return mistake.id() + ": " + what + "\n  Why: " + mistake.why() + "\n  Fix: " + fix;
  }
}
