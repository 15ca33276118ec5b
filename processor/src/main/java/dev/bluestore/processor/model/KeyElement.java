package dev.bluestore.processor.model;

/** A part of the key behind the partition's name or the entity type. */
public sealed interface KeyElement {
  /** The place on its side of the key, from 1. */
  Stated<Integer> order();

  /** For messages. */
  String path();

  /** A component. */
  record Field(Component component, Stated<Integer> order) implements KeyElement {
    @Override
    public String path() {
      return component.path();
    }
  }

  /** A text that all items of the entity have. */
  record Constant(String path, Stated<String> text, Stated<Integer> order) implements KeyElement {}
}
