package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.ValueType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The references of a metamodel: each of the type whose comparisons the component allows. */
final class References {
  /** Types whose plain attributes DynamoDB orders as Java does. */
  private static final Set<ScalarType> ORDERED =
      EnumSet.of(
          ScalarType.CHARACTER,
          ScalarType.INT8,
          ScalarType.INT16,
          ScalarType.INT32,
          ScalarType.INT64,
          ScalarType.INTEGER,
          ScalarType.FLOAT32,
          ScalarType.FLOAT64,
          ScalarType.DECIMAL,
          ScalarType.INSTANT,
          ScalarType.EPOCH_SECOND,
          ScalarType.LOCAL_DATE,
          ScalarType.LOCAL_TIME,
          ScalarType.LOCAL_DATE_TIME,
          ScalarType.YEAR_MONTH,
          ScalarType.MONTH_DAY);

  /** Types that DynamoDB counts in place, and whose sums are told as a {@code long}. */
  private static final Set<ScalarType> COUNTED =
      EnumSet.of(ScalarType.INT8, ScalarType.INT16, ScalarType.INT32, ScalarType.INT64);

  private final MapperParts mapper;
  private final Codecs codecs;

  References(MapperParts mapper) {
    this.mapper = mapper;
    this.codecs = new Codecs(mapper.names());
  }

  /** The type, value and description of a constant. */
  record Reference(TypeName type, CodeBlock value, CodeBlock javadoc) {}

  Reference to(Component component) {
    TypeName values = component.type().boxed();
    if (component.isKey()) {
      return new Reference(
          type(RuntimeTypes.KEY_FIELD, values),
          CodeBlock.of("$T.of($S)", RuntimeTypes.KEY_FIELD, component.name()),
          CodeBlock.of("Part of the key."));
    }
    String stored = ClassFrame.comment(component.storedName().text());
    if (component.isEncrypted()) {
      return new Reference(
          type(RuntimeTypes.SEALED_FIELD, values),
          of(RuntimeTypes.SEALED_FIELD, component),
          CodeBlock.of("Stored as {@code $L}, encrypted.", stored));
    }
    return plain(component, CodeBlock.of("Stored as {@code $L}, in the clear.", stored));
  }

  private Reference plain(Component component, CodeBlock javadoc) {
    ValueType type = component.type();
    Optional<ValueType> element = elementOf(type);
    if (element.isPresent()) {
      return collection(component, element.get(), javadoc);
    } else if (type == ScalarType.TEXT) {
      return new Reference(
          ParameterizedTypeName.get(RuntimeTypes.TEXT_FIELD, mapper.type()),
          of(RuntimeTypes.TEXT_FIELD, component),
          javadoc);
    }
    if (isCounter(component)) {
      return new Reference(
          type(RuntimeTypes.COUNTER_FIELD, type.boxed()),
          of(RuntimeTypes.COUNTER_FIELD, component),
          javadoc);
    }
    ClassName kind = isOrdered(type) ? RuntimeTypes.ORDERED_FIELD : RuntimeTypes.PLAIN_FIELD;
    return new Reference(type(kind, type.boxed()), of(kind, component), javadoc);
  }

  // CollectionField.of(PerspectiveMapper.TAGS, ValueCodec.text())
  private Reference collection(Component component, ValueType element, CodeBlock javadoc) {
    return new Reference(
        type(RuntimeTypes.COLLECTION_FIELD, element.boxed(), component.type().boxed()),
        Layout.call(
            CodeBlock.of("$T.of", RuntimeTypes.COLLECTION_FIELD),
            field(component),
            codecs.value(element)),
        javadoc);
  }

  private static Optional<ValueType> elementOf(ValueType type) {
    if (type instanceof ValueType.CollectionType collection) {
      return Optional.of(collection.element());
    }
    return type instanceof ValueType.ArrayType array
        ? Optional.of(array.element())
        : Optional.empty();
  }

  /** Whether DynamoDB orders the plain attribute as Java does its value. */
  static boolean isOrdered(ValueType type) {
    return type instanceof ScalarType scalar && ORDERED.contains(scalar);
  }

  /** Whether a component is counted in place. */
  static boolean isCounter(Component component) {
    return component.marks().unauthenticated().isPresent()
        && component.type() instanceof ScalarType scalar
        && COUNTED.contains(scalar);
  }

  // PlainField.of(PerspectiveMapper.STATUS)
  private CodeBlock of(ClassName kind, Component component) {
    return CodeBlock.of("$T.of($L)", kind, field(component));
  }

  private CodeBlock field(Component component) {
    return CodeBlock.of("$T.$L", mapper.entity().mapperName(), mapper.fields().constant(component));
  }

  private TypeName type(ClassName kind, TypeName... values) {
    TypeName[] arguments = new TypeName[values.length + 1];
    arguments[0] = mapper.type();
    System.arraycopy(values, 0, arguments, 1, values.length);
    return ParameterizedTypeName.get(kind, arguments);
  }
}
