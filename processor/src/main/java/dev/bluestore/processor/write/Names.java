package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.NestedModel;
import dev.bluestore.processor.model.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names in a mapper. A constant never hides, nor is hidden by, a parameter, another constant or
 * a type that an expression names; a nested codec never hides a class of the runtime.
 */
final class Names {
  /** What methods of a mapper call their parameters. */
  private static final Set<String> PARAMETERS =
      Set.of("key", "plain", "sealed", "stamp", "value", "in", "out");

  private static final List<ClassName> RUNTIME_CODECS =
      List.of(RuntimeTypes.KEY_CODEC, RuntimeTypes.VALUE_CODEC, RuntimeTypes.RECORD_CODEC);

  private final Set<String> reserved;
  private final String instance;
  private final Map<TypeName, ClassName> nestedCodecs = new HashMap<>();

  Names(EntityModel entity) {
    this.reserved = reservedNames(entity);
    this.instance = new FreshNames(reserved).like("INSTANCE");
    reserved.add(instance);
    FreshNames codecs = new FreshNames(RUNTIME_CODECS.stream().map(ClassName::simpleName).toList());
    for (NestedModel nested : entity.nested()) {
      String name = codecs.like(described(nested.type()) + "Codec");
      nestedCodecs.put(nested.type(), entity.mapperName().nestedClass(name));
    }
  }

  /** The parameter that holds the entity: {@code perspective}. */
  static String entityVariable(EntityModel entity) {
    return new FreshNames(PARAMETERS).like(FreshNames.variable(entity.name().simpleName()));
  }

  /** A local variable beside the parameters of a mapper's methods. */
  static String local(String wanted, String holder) {
    FreshNames names = new FreshNames(PARAMETERS);
    names.like(holder);
    return names.like(wanted);
  }

  /** The class that maps a nested type. */
  ClassName nestedCodec(TypeName nested) {
    ClassName name = nestedCodecs.get(nested);
    if (name == null) {
      throw new IllegalArgumentException("no nested type " + nested);
    }
    return name;
  }

  /** The constant that holds the one instance of a nested codec. */
  String instance() {
    return instance;
  }

  /** Fresh names for the constants of one class of the mapper. */
  FreshNames constants() {
    return new FreshNames(reserved);
  }

  /** The simple names of the types that the value of a component needs in expressions. */
  static Set<String> typeNames(Component component) {
    Set<String> names = new HashSet<>();
    addTypeNames(component.type(), names);
    if (component.marks().fallback().isPresent()) {
      names.add(described(component.type().boxed()));
    }
    return names;
  }

  /** {@code Page<String>} to {@code PageOfString}. */
  private static String described(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      return generic.typeArguments().stream()
          .map(Names::described)
          .collect(Collectors.joining("And", generic.rawType().simpleName() + "Of", ""));
    }
    return type instanceof ClassName name ? name.simpleName() : "Array";
  }

  private static Set<String> reservedNames(EntityModel entity) {
    Set<String> names = new HashSet<>(PARAMETERS);
    names.add(entityVariable(entity));
    entity.shape().components().forEach(each -> addNames(each, names));
    for (NestedModel nested : entity.nested()) {
      if (nested instanceof ClassModel shape) {
        shape.components().forEach(each -> addNames(each, names));
      }
    }
    return names;
  }

  private static void addNames(Component component, Set<String> names) {
    names.add(component.name());
    names.addAll(typeNames(component));
  }

  private static void addTypeNames(ValueType type, Set<String> names) {
    if (type instanceof ValueType.EnumType enumType) {
      names.addAll(enumType.name().simpleNames());
    } else if (type instanceof ValueType.CollectionType collection) {
      addTypeNames(collection.element(), names);
    } else if (type instanceof ValueType.ArrayType array) {
      addTypeNames(array.element(), names);
    } else if (type instanceof ValueType.ConvertedType converted) {
      addTypeNames(converted.form(), names);
    } else if (type instanceof ValueType.MapType map) {
      map.keys().ifPresent(keys -> addTypeNames(keys, names));
      addTypeNames(map.value(), names);
    }
  }
}
