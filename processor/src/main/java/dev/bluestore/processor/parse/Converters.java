package dev.bluestore.processor.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The converters that a component's type is read with, the nearest first. */
final class Converters {
  private final Types types;
  private final List<Conversion> conversions;
  private final Set<Conversion> used;

  private Converters(Types types, List<Conversion> conversions, Set<Conversion> used) {
    this.types = types;
    this.conversions = conversions;
    this.used = used;
  }

  static Converters of(Types types, Stream<Conversion> conversions) {
    return new Converters(types, conversions.toList(), new HashSet<>());
  }

  /** The nearest one for a type; a primitive is converted as its box. */
  Optional<Conversion> find(TypeMirror type) {
    TypeMirror boxed =
        type.getKind().isPrimitive()
            ? types.boxedClass(types.getPrimitiveType(type.getKind())).asType()
            : type;
    Optional<Conversion> found =
        conversions.stream().filter(each -> types.isSameType(each.type(), boxed)).findFirst();
    found.ifPresent(used::add);
    return found;
  }

  /** Those that the stored form of a conversion is read with: it does not apply to itself. */
  Converters without(Conversion conversion) {
    return new Converters(
        types, conversions.stream().filter(each -> !each.equals(conversion)).toList(), used);
  }

  /** Whether a converter was of use. */
  boolean used(Conversion conversion) {
    return used.contains(conversion);
  }
}
