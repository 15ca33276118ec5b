package dev.bluestore.processor.lock;

import dev.bluestore.processor.lock.FieldPath.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads a line of a lock from left to right. */
final class LineReader {
  private static final String NO_PART_OF_BARE_NAMES = " ,.()[]<>\"\\*";

  private final String line;
  private int at;

  LineReader(String line) {
    this.line = line;
  }

  /** A line that is no part of a lock. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }

    MalformedException(String message, Exception cause) {
      super(message, cause);
    }
  }

  /** Goes behind a text if it stands here. */
  boolean skips(String text) {
    boolean found = line.startsWith(text, at);
    at += found ? text.length() : 0;
    return found;
  }

  void expect(String text) throws MalformedException {
    if (!skips(text)) {
      throw expected("\"" + text + "\"");
    }
  }

  void expectEnd() throws MalformedException {
    if (at < line.length()) {
      throw expected("the end of the line");
    }
  }

  /** The choice whose word stands here. */
  <C> C oneOf(C[] choices, Function<C, String> word) throws MalformedException {
    for (C choice : choices) {
      if (skips(word.apply(choice))) {
        return choice;
      }
    }
    throw expected("one of " + Arrays.stream(choices).map(word).toList());
  }

  /** {@code note}, {@code "the note"}. */
  String name() throws MalformedException {
    if (skips("\"")) {
      return quoted();
    }
    int start = at;
    while (at < line.length() && NO_PART_OF_BARE_NAMES.indexOf(line.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw expected("a name");
    }
    return line.substring(start, at);
  }

  /** Names behind one another, with commas between them. */
  List<String> names() throws MalformedException {
    List<String> names = new ArrayList<>(List.of(name()));
    while (skips(",")) {
      names.add(name());
    }
    return names;
  }

  /** {@code com.example.Order.Line}. */
  String className() throws MalformedException {
    StringBuilder name = new StringBuilder(name());
    while (skips(".")) {
      name.append('.').append(name());
    }
    return name.toString();
  }

  int number() throws MalformedException {
    int start = at;
    while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
      at++;
    }
    if (at == start || at > start + 9) {
      at = start;
      throw expected("a number");
    }
    return Integer.parseInt(line.substring(start, at));
  }

  FieldPath path() throws MalformedException {
    FieldPath path = FieldPath.ITEM.to(name());
    while (true) {
      if (skips("[]")) {
        path = path.to(new Step.Elements());
      } else if (skips(".*")) {
        path = path.to(new Step.Everything());
      } else if (skips(".")) {
        path = path.to(name());
      } else if (skips("<")) {
        path = path.to(new Step.Variant(name()));
        expect(">");
      } else {
        return path;
      }
    }
  }

  StoredType type() throws MalformedException {
    if (skips("as ")) {
      return new StoredType.SameAs(path());
    } else if (skips("enum(")) {
      List<String> constants = names();
      expect(")");
      return new StoredType.Choice(constants);
    } else if (skips("converted(")) {
      String converter = className();
      expect(",");
      StoredType form = type();
      expect(")");
      return new StoredType.Converted(converter, form);
    }
    for (StoredType.Container.Kind kind : StoredType.Container.Kind.values()) {
      if (skips(kind.word() + "(")) {
        return new StoredType.Container(kind, held());
      }
    }
    return new StoredType.Word(name());
  }

  private List<StoredType> held() throws MalformedException {
    List<StoredType> held = new ArrayList<>(List.of(type()));
    while (skips(",")) {
      held.add(type());
    }
    expect(")");
    return held;
  }

  private String quoted() throws MalformedException {
    StringBuilder name = new StringBuilder();
    while (!skips("\"")) {
      if (at == line.length()) {
        throw expected("a closing quote");
      } else if (skips("\\u{")) {
        name.appendCodePoint(codePoint());
      } else {
        skips("\\");
        name.append(at < line.length() ? line.charAt(at++) : "");
      }
    }
    return name.toString();
  }

  private int codePoint() throws MalformedException {
    int end = line.indexOf('}', at);
    String digits = end < 0 ? "" : line.substring(at, end);
    if (!digits.matches("[0-9a-f]{1,6}")
        || !Character.isValidCodePoint(Integer.parseInt(digits, 16))) {
      throw expected("a code point in hexadecimal digits and \"}\"");
    }
    at = end + 1;
    return Integer.parseInt(digits, 16);
  }

  private MalformedException expected(String what) {
    String found = at == line.length() ? "its end" : "\"" + line.substring(at) + "\"";
    return new MalformedException(
        "expected " + what + " at character " + (at + 1) + ", found " + found);
  }
}
