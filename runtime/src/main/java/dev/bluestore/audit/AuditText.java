package dev.bluestore.audit;

/** Text as events have it: no longer than a limit, and encodable. */
final class AuditText {

  /** The greatest length of a text, in UTF-16 units. */
  static final int MOST = 256;

  private static final int KEPT = 240;
  private static final char REPLACEMENT = '\ufffd';

  private AuditText() {}

  /**
   * Cuts what is longer than {@link #MOST} after 240 units and says how many were cut; an unpaired
   * surrogate becomes U+FFFD.
   */
  static String of(String text) {
    if (text.length() <= MOST) {
      return paired(text);
    }
    int end = Character.isHighSurrogate(text.charAt(KEPT - 1)) ? KEPT - 1 : KEPT;
    return paired(text.substring(0, end)) + "…(+" + (text.length() - end) + ")";
  }

  private static String paired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point ->
                out.appendCodePoint(
                    point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                        ? REPLACEMENT
                        : point));
    return out.toString();
  }
}
