package dev.bluestore.processor.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from an item to a stored value: {@code lines[].article}, {@code payment<card>.number}.
 *
 * @param steps a name first; empty for the item itself
 */
record FieldPath(List<Step> steps) implements Comparable<FieldPath> {
  static final FieldPath ITEM = new FieldPath(List.of());

  FieldPath {
    steps = List.copyOf(steps);
  }

  /** A step further inside. */
  sealed interface Step {
    String text();

    /** A field or attribute. */
    record Name(String name) implements Step {
      @Override
      public String text() {
        return "." + Quoting.quoted(name);
      }
    }

    /** What a collection, an array or a map holds. */
    record Elements() implements Step {
      @Override
      public String text() {
        return "[]";
      }
    }

    /** A class of a sealed type, by its discriminator. */
    record Variant(String name) implements Step {
      @Override
      public String text() {
        return "<" + Quoting.quoted(name) + ">";
      }
    }

    /** All fields of a type that holds itself. */
    record Everything() implements Step {
      @Override
      public String text() {
        return ".*";
      }
    }
  }

  FieldPath to(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new FieldPath(longer);
  }

  FieldPath to(String name) {
    return to(new Step.Name(name));
  }

  /** Whether it is an attribute of the item or a field of its sealed content, in no other. */
  boolean isOutermost() {
    return steps.size() == 1;
  }

  /** Whether it leads further inside of what another path leads to. */
  boolean isInside(FieldPath other) {
    return steps.size() > other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  /** Whether one step leads from another path to this one. */
  boolean isDirectlyInside(FieldPath other) {
    return isInside(other) && steps.size() == other.steps.size() + 1;
  }

  /** As a line of the lock has it. */
  String text() {
    String text = steps.stream().map(Step::text).collect(Collectors.joining());
    return text.startsWith(".") ? text.substring(1) : text;
  }

  /** What is inside a field follows it. */
  @Override
  public int compareTo(FieldPath other) {
    for (int i = 0; i < Math.min(steps.size(), other.steps.size()); i++) {
      int order = steps.get(i).text().compareTo(other.steps.get(i).text());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(steps.size(), other.steps.size());
  }
}
