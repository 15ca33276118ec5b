package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.EntityFamily;
import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.model.ValueType;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types that the application declares: enums, records, classes and sealed types. */
final class OwnTypeParser {
  // More than anyone writes: a class that holds itself with ever longer arguments has no end.
  private static final int MOST_ARGUMENTS_DEEP = 8;

  // Classes of these modules say nothing of how they are made again.
  private static final Set<String> PLATFORM = Set.of("java.", "javax.", "jdk.", "kotlin.");

  private OwnTypeParser() {}

  static ValueType parse(DeclaredType type, Subject subject) {
    TypeElement element = (TypeElement) type.asElement();
    boolean isEnum = element.getKind() == ElementKind.ENUM;
    String name = element.getQualifiedName().toString();
    if (element.getKind() == ElementKind.ANNOTATION_TYPE || (!isEnum && isOfThePlatform(name))) {
      return subject.unsupported(name);
    }
    subject.reading().uses(element);
    if (!subject.reading().visibility().reachesAll(type)) {
      return subject.invisible(type);
    }
    return isEnum ? enumType(element, subject) : nestedType(type, element, subject);
  }

  /** An enum, even where a converter stands in scope: the collection needs its constants. */
  static ValueType constants(TypeMirror type, Subject subject) {
    return switch (type.getKind()) {
      case DECLARED -> parse((DeclaredType) type, subject);
      default -> ValueTypeParser.parse(type, subject);
    };
  }

  private static boolean isOfThePlatform(String name) {
    return PLATFORM.stream().anyMatch(name::startsWith);
  }

  private static ValueType enumType(TypeElement element, Subject subject) {
    List<String> constants =
        element.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(member -> member.getSimpleName().toString())
            .toList();
    if (constants.isEmpty()) {
      return subject.refuse(
          Mistake.EMPTY_ENUM,
          subject.path() + " has the type " + element + ", an enum without constants.",
          "give " + element.getSimpleName() + " a constant, or remove the component.");
    }
    return new ValueType.EnumType(ClassName.get(element), constants);
  }

  private static ValueType nestedType(DeclaredType type, TypeElement element, Subject subject) {
    if (Annotations.has(element, Entity.class) || Annotations.has(element, EntityFamily.class)) {
      return subject.refuse(
          Mistake.NESTED_ENTITY,
          subject.path() + " holds the entity " + element.getSimpleName() + ".",
          "store the key of "
              + element.getSimpleName()
              + " here, or put what is needed into a record of its own without @Entity.");
    }
    if (!element.getTypeParameters().isEmpty()) {
      List<? extends TypeMirror> arguments = type.getTypeArguments();
      if (arguments.stream().anyMatch(each -> each.getKind() == TypeKind.ERROR)) {
        subject.reading().unresolved();
        return new ValueType.UnknownType();
      }
      if (arguments.isEmpty()
          || depth(type) > MOST_ARGUMENTS_DEEP
          || element.getModifiers().contains(Modifier.SEALED)
          || arguments.stream().anyMatch(each -> each.getKind() == TypeKind.WILDCARD)) {
        return unknownArguments(type, element, subject);
      }
    }
    subject.reading().nested(new Reading.Pending(type, subject.place(), subject.path()));
    return new ValueType.NestedType(TypeName.get(type));
  }

  private static ValueType unknownArguments(
      DeclaredType type, TypeElement element, Subject subject) {
    return subject.refuse(
        Mistake.UNKNOWN_TYPE_ARGUMENT,
        subject.path()
            + " has the type "
            + (depth(type) > MOST_ARGUMENTS_DEEP
                ? element + ", whose type arguments have no end."
                : type + ", whose type arguments are not known."),
        element.getModifiers().contains(Modifier.SEALED)
            ? "remove the type parameters of " + element + ": a sealed type cannot have any."
            : "say what it holds, as in " + element.getSimpleName() + "<String>.");
  }

  private static int depth(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? 1 + declared.getTypeArguments().stream().mapToInt(OwnTypeParser::depth).max().orElse(0)
        : 0;
  }
}
