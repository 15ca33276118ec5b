package dev.bluestore.processor.lock;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What values are stored as. Names of Java classes have no part in it, but for converters. */
sealed interface StoredType {

  /** As a line of the lock has it. */
  String text();

  /** Whether every value that was stored as the former type reads as the same value of this one. */
  boolean reads(StoredType former);

  /** {@code text}, {@code int32}, {@code object}. */
  record Word(String word) implements StoredType {
    private static final List<String> INTEGERS =
        List.of("int8", "int16", "int32", "int64", "integer");

    @Override
    public String text() {
      return Quoting.quoted(word);
    }

    @Override
    public boolean reads(StoredType former) {
      return equals(former)
          || (former instanceof Word other
              && INTEGERS.contains(other.word)
              && INTEGERS.indexOf(word) > INTEGERS.indexOf(other.word));
    }
  }

  /**
   * {@code enum(OPEN,PAID)}: one of these texts.
   *
   * @param constants sorted, since their order has no part in what is stored
   */
  record Choice(List<String> constants) implements StoredType {
    public Choice {
      constants = constants.stream().sorted().distinct().toList();
    }

    @Override
    public String text() {
      return constants.stream().map(Quoting::quoted).collect(Collectors.joining(",", "enum(", ")"));
    }

    @Override
    public boolean reads(StoredType former) {
      return former instanceof Choice other && constants.containsAll(other.constants);
    }
  }

  /** {@code list(text)}, {@code set(int32)}, {@code map(object)}, {@code map(enum(A,B),object)}. */
  record Container(Kind kind, List<StoredType> held) implements StoredType {
    /** How a container is stored. */
    enum Kind {
      LIST("list"),
      SET("set"),
      MAP("map");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      String word() {
        return word;
      }
    }

    public Container {
      held = List.copyOf(held);
    }

    @Override
    public String text() {
      return held.stream()
          .map(StoredType::text)
          .collect(Collectors.joining(",", kind.word + "(", ")"));
    }

    @Override
    public boolean reads(StoredType former) {
      return former instanceof Container other
          && kind == other.kind
          && held.size() == other.held.size()
          && IntStream.range(0, held.size()).allMatch(i -> held.get(i).reads(other.held.get(i)));
    }
  }

  /**
   * {@code converted(com.example.MoneyConverter,text)}: what a converter of the application makes
   * of values, which only it knows how to read.
   */
  record Converted(String converter, StoredType form) implements StoredType {
    @Override
    public String text() {
      return "converted(" + Quoting.qualified(converter) + "," + form.text() + ")";
    }

    @Override
    public boolean reads(StoredType former) {
      return former instanceof Converted other
          && converter.equals(other.converter)
          && form.reads(other.form);
    }
  }

  /** {@code as lines[]}: the fields that are there, since the type holds itself. */
  record SameAs(FieldPath path) implements StoredType {
    @Override
    public String text() {
      return "as " + path.text();
    }

    @Override
    public boolean reads(StoredType former) {
      return equals(former);
    }
  }
}
