package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.annotations.Entity;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the type of a component. What cannot be stored is reported and becomes an unknown type. */
final class ValueTypeParser {
  /** Whose type is read: where it stands, its name for messages, and the reading it belongs to. */
  record Subject(Place place, String path, Reading reading) {
    ValueType refuse(Mistake mistake, String what, String fix) {
      reading.report(mistake, place, what, fix);
      return new ValueType.UnknownType();
    }
  }

  private static final Map<String, ScalarType> SCALARS =
      Stream.of(ScalarType.values())
          .filter(scalar -> scalar != ScalarType.BYTES)
          .collect(Collectors.toMap(scalar -> scalar.boxed().toString(), Function.identity()));

  private final Visibility visibility;

  ValueTypeParser(Visibility visibility) {
    this.visibility = visibility;
  }

  ValueType parse(TypeMirror type, Subject subject) {
    return switch (type.getKind()) {
      case BOOLEAN -> ScalarType.BOOL;
      case INT -> ScalarType.INT32;
      case LONG -> ScalarType.INT64;
      case DOUBLE -> ScalarType.FLOAT64;
      case BYTE, SHORT, CHAR, FLOAT -> unsupported(TypeName.get(type).toString(), subject);
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
      default -> unsupported(type.toString(), subject);
    };
  }

  private ValueType array(ArrayType type, Subject subject) {
    if (type.getComponentType().getKind() == TypeKind.BYTE) {
      return ScalarType.BYTES;
    }
    return subject.refuse(
        Mistake.UNSUPPORTED_TYPE,
        subject.path() + " is an array; of arrays, only byte[] can be stored.",
        "use a List.");
  }

  private ValueType declared(DeclaredType type, Subject subject) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (SCALARS.containsKey(name)) {
      return SCALARS.get(name);
    }
    return switch (name) {
      case "java.util.List", "java.util.Set", "java.util.Map" -> collection(name, type, subject);
      case "java.util.Optional" ->
          subject.refuse(
              Mistake.UNSUPPORTED_TYPE,
              subject.path() + " has an Optional inside another type.",
              "put Optional around the whole component only, as in Optional<List<String>>.");
      default -> ownType(element, subject);
    };
  }

  private ValueType collection(String name, DeclaredType type, Subject subject) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (arguments.isEmpty()) {
      return subject.refuse(
          Mistake.UNSUPPORTED_TYPE,
          subject.path() + " is a raw " + name + ", so that the type to read back is not known.",
          "say what it holds, as in List<String> or Map<String, Integer>.");
    }
    TypeMirror held = arguments.get(arguments.size() - 1);
    if (Nullness.saysNullable(held)) {
      subject.reading().holdsNull();
    }
    ValueType last = parse(held, subject);
    return switch (name) {
      case "java.util.List" -> new ValueType.ListType(last);
      case "java.util.Set" -> new ValueType.SetType(last);
      default -> map(arguments.get(0), last, subject);
    };
  }

  private ValueType map(TypeMirror key, ValueType value, Subject subject) {
    if (key.getKind() == TypeKind.ERROR) {
      return parse(key, subject);
    }
    if (key instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals("java.lang.String")) {
      return new ValueType.MapType(value);
    }
    return subject.refuse(
        Mistake.UNSUPPORTED_TYPE,
        subject.path() + " is a Map with keys other than String.",
        "use Map<String, V>, or a List of a record that holds key and value.");
  }

  private ValueType ownType(TypeElement element, Subject subject) {
    boolean isEnum = element.getKind() == ElementKind.ENUM;
    if (!isEnum && element.getKind() != ElementKind.RECORD) {
      return unsupported(element.getQualifiedName().toString(), subject);
    }
    subject.reading().uses(element);
    if (!visibility.reaches(subject.reading().scope(), element)) {
      return subject.refuse(
          Mistake.NOT_VISIBLE,
          subject.path() + " has the type " + element + ", which generated code cannot see.",
          "make "
              + element
              + " and the classes around it visible to package "
              + subject.reading().scope()
              + ".");
    }
    return isEnum ? enumType(element, subject) : nestedType(element, subject);
  }

  private static ValueType enumType(TypeElement element, Subject subject) {
    boolean empty =
        element.getEnclosedElements().stream()
            .noneMatch(member -> member.getKind() == ElementKind.ENUM_CONSTANT);
    if (empty) {
      return subject.refuse(
          Mistake.EMPTY_ENUM,
          subject.path() + " has the type " + element + ", an enum without constants.",
          "give " + element.getSimpleName() + " a constant, or remove the component.");
    }
    return new ValueType.EnumType(ClassName.get(element));
  }

  private static ValueType nestedType(TypeElement element, Subject subject) {
    if (Annotations.find(element, Entity.class).isPresent()) {
      return subject.refuse(
          Mistake.NESTED_ENTITY,
          subject.path() + " holds the entity " + element.getSimpleName() + ".",
          "store the key of "
              + element.getSimpleName()
              + " here, or put what is needed into a record of its own without @Entity.");
    }
    if (!element.getTypeParameters().isEmpty()) {
      return subject.refuse(
          Mistake.GENERIC_RECORD,
          subject.path() + " has the type " + element + ", a record with type parameters.",
          "write a record for the types that it is used with.");
    }
    subject.reading().nested(element, subject.place());
    return new ValueType.NestedType(ClassName.get(element));
  }

  private static ValueType unsupported(String type, Subject subject) {
    return subject.refuse(
        Mistake.UNSUPPORTED_TYPE,
        "the type " + type + " of " + subject.path() + " cannot be stored.",
        TypeHints.fixFor(type));
  }
}
