package dev.bluestore.examples.dialogues.model;

import java.util.Locale;

/** The ways in which an item bears on another. */
public enum ReferenceType {
  SUPPORT,
  OPPOSE,
  REFINE,
  ADDRESS,
  RESOLVE,
  REOPEN,
  QUESTION,
  DEPEND;

  /** As it is said: {@code addresses}, {@code depends on}. */
  public String verb() {
    String word = name().toLowerCase(Locale.ROOT);
    return switch (this) {
      case ADDRESS -> word + "es";
      case DEPEND -> word + "s on";
      case SUPPORT, OPPOSE, REFINE, RESOLVE, REOPEN, QUESTION -> word + "s";
    };
  }
}
