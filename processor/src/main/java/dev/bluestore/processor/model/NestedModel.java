package dev.bluestore.processor.model;

import com.palantir.javapoet.TypeName;

/** A type whose values stand inside an item. */
public sealed interface NestedModel permits ClassModel, VariantsModel {
  /** The type, with its arguments where it has some. */
  TypeName type();

  /** The name within its package: {@code Reference}, {@code Outer.Reference}. */
  String displayName();
}
