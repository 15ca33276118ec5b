package dev.bluestore.processor.parse;

import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the type of a component. What cannot be stored is reported and becomes an unknown type. */
final class ValueTypeParser {
  // By the name of their class, or by their element where they are arrays of primitives. The one
  // that a role gives to an Instant is not among them.
  private static final Map<String, ScalarType> SCALARS =
      Arrays.stream(ScalarType.values())
          .filter(scalar -> scalar != ScalarType.EPOCH_SECOND)
          .collect(Collectors.toMap(scalar -> scalar.boxed().toString(), Function.identity()));

  private ValueTypeParser() {}

  static ValueType parse(TypeMirror type, Subject subject) {
    Optional<Conversion> conversion = subject.converters().find(type);
    if (conversion.isPresent()) {
      return converted(conversion.get(), subject);
    }
    if (type.getKind().isPrimitive()) {
      return scalar(TypeName.get(type).box().toString());
    }
    return switch (type.getKind()) {
      case ARRAY -> array((ArrayType) type, subject);
      case DECLARED -> declared((DeclaredType) type, subject);
      case ERROR -> {
        subject.reading().unresolved();
        yield new ValueType.UnknownType();
      }
      case WILDCARD ->
          subject.refuse(
              Mistake.UNSUPPORTED_TYPE,
              subject.path() + " has a wildcard, so that the type to read back is not known.",
              "name the type: List<String> in place of List<? extends CharSequence>.");
      default -> subject.unsupported(type.toString());
    };
  }

  private static ValueType converted(Conversion conversion, Subject subject) {
    if (!conversion.usable()) {
      return new ValueType.UnknownType();
    }
    if (!subject.reading().visibility().reachesAll(conversion.type())) {
      return subject.invisible(conversion.type());
    }
    return new ValueType.ConvertedType(
        TypeName.get(conversion.type()),
        conversion.converter(),
        parse(conversion.form(), subject.with(subject.converters().without(conversion))));
  }

  private static ValueType array(ArrayType type, Subject subject) {
    TypeMirror element = type.getComponentType();
    if (element.getKind().isPrimitive()) {
      return scalar(TypeName.get(element) + "[]");
    }
    if (element instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      return subject.refuse(
          Mistake.UNSUPPORTED_TYPE,
          subject.path() + " is an array of a type with type arguments, which Java cannot make.",
          "use a List in place of the array.");
    }
    if (Nullness.saysNullable(element)) {
      subject.reading().holdsNull();
    }
    return new ValueType.ArrayType(parse(element, subject));
  }

  private static ScalarType scalar(String name) {
    return Objects.requireNonNull(SCALARS.get(name), name);
  }

  private static ValueType declared(DeclaredType type, Subject subject) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    if (SCALARS.containsKey(name)) {
      return scalar(name);
    }
    if (CollectionParser.knows(name)) {
      return CollectionParser.parse(name, type, subject);
    }
    if (Optionals.is(type)) {
      return subject.refuse(
          Mistake.UNSUPPORTED_TYPE,
          subject.path() + " has an Optional inside another type.",
          "put Optional around the whole component only, as in Optional<List<String>>.");
    }
    return OwnTypeParser.parse(type, subject);
  }
}
