package dev.bluestore.audit;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events as JSON on one line of ASCII: whatever is in a value cannot end or colour the line. */
final class AuditJson {

  /** What most events have room in, in characters. */
  static final int USUAL_LENGTH = 768;

  /** What every event begins with. */
  static final String START = "{\"bluestore_audit\":1";

  private static final List<String> NAMES =
      Stream.of(
              "chain",
              "sequence",
              "event_id",
              "timestamp",
              "trace_id",
              "span_id",
              "operation",
              "key_id",
              "entity_type",
              "subject",
              "count",
              "principal",
              "outcome",
              "error",
              "previous_hash",
              "event_hash")
          .map(name -> ",\"" + name + "\":")
          .toList();

  private AuditJson() {}

  static String write(CryptoAuditEvent event) {
    StringBuilder out = new StringBuilder(USUAL_LENGTH);
    write(event, out);
    return out.toString();
  }

  static void write(CryptoAuditEvent event, StringBuilder out) {
    out.append(START);
    List<Object> values = event.values();
    for (int i = 0; i < values.size(); i++) {
      out.append(NAMES.get(i));
      if (values.get(i) instanceof String text) {
        quote(out, text);
      } else {
        out.append(values.get(i));
      }
    }
    out.append('}');
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\') {
        out.append(text, plain, i);
        plain = i + 1;
        escape(out, c);
      }
    }
    // A part of a text is appended character by character, and a whole one at once.
    out.append(plain == 0 ? text : text.substring(plain)).append('"');
  }

  private static void escape(StringBuilder out, char c) {
    out.append('\\');
    if (c == '"' || c == '\\') {
      out.append(c);
    } else {
      out.append('u').append(HexFormat.of().toHexDigits(c));
    }
  }

  static Optional<CryptoAuditEvent> read(String json) {
    if (!json.startsWith(START)) {
      return Optional.empty();
    }
    // What is read is written again: so there is one form, and no change of it passes.
    return new Fields(json).event().filter(event -> write(event).equals(json));
  }

  /** Reads the members in their order; anything that is not there as it must be reads as empty. */
  private static final class Fields {

    private final String json;
    private int at = START.length();
    private int member;

    Fields(String json) {
      this.json = json;
    }

    Optional<CryptoAuditEvent> event() {
      CryptoAuditEvent event =
          new CryptoAuditEvent(
              text(), number(), text(), text(), text(), text(), text(), text(), text(), text(),
              number(), text(), text(), text(), text(), text());
      return isForm(event) ? Optional.of(event) : Optional.empty();
    }

    private static boolean isForm(CryptoAuditEvent event) {
      return event.sequence() >= 0
          && event.count() >= 0
          && event.previousHash().length() == 64
          && event.eventHash().length() == 64;
    }

    private void name() {
      at += NAMES.get(member++).length();
    }

    private long number() {
      name();
      long value = 0;
      while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
        value = value * 10 + (json.charAt(at++) - '0');
      }
      return value;
    }

    private String text() {
      name();
      StringBuilder out = new StringBuilder();
      for (at++; at < json.length() && json.charAt(at) != '"'; at++) {
        out.append(json.charAt(at) == '\\' ? escaped() : json.charAt(at));
      }
      at++;
      return out.toString();
    }

    private char escaped() {
      at++;
      if (at >= json.length() || json.charAt(at) != 'u') {
        return at < json.length() ? json.charAt(at) : 0;
      }
      int value = 0;
      for (int i = 0; i < 4 && at + 1 < json.length(); i++) {
        value = (value << 4) | Math.max(0, Character.digit(json.charAt(++at), 16));
      }
      return (char) value;
    }
  }
}
