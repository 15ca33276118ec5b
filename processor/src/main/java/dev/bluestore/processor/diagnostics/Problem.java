package dev.bluestore.processor.diagnostics;

/**
 * Something that must change before an entity can be stored.
 *
 * @param mistake the kind of problem, with its stable id
 * @param place where it stands
 * @param what what is wrong, as one sentence
 * @param fix what to do about it, as one sentence
 */
public record Problem(Mistake mistake, Place place, String what, String fix) {

  /**
   * The text of the compile error: {@code BLUE004: what is wrong.} and the fix on a second line.
   */
  public String message() {
    return mistake.id() + ": " + what + "\n  Fix: " + fix;
  }
}
