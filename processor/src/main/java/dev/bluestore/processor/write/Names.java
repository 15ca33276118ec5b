package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.Construction;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.NestedModel;
import dev.bluestore.processor.model.ValueType;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names in a mapper. A constant never hides, nor is hidden by, a parameter, another constant or
 * a type that an expression names; a nested codec never hides a class of the runtime.
 */
final class Names {
  /** What methods of a mapper call their parameters. */
  private static final Set<String> PARAMETERS =
      Set.of("key", "plain", "sealed", "stamp", "value", "in", "out");

  private static final List<String> RUNTIME_CODECS =
      Stream.of(RuntimeTypes.KEY_CODEC, RuntimeTypes.VALUE_CODEC, RuntimeTypes.RECORD_CODEC)
          .map(ClassName::simpleName)
          .toList();

  private final Set<String> reserved;
  private final String instance;
  private final Map<TypeName, ClassName> nestedCodecs = new HashMap<>();

  Names(EntityModel entity) {
    this.reserved = reservedNames(entity);
    this.instance = new FreshNames(reserved).like("INSTANCE");
    reserved.add(instance);
    nameCodecs(entity);
  }

  // By its simple name, or where others have that too, with the class or package around it.
  private void nameCodecs(EntityModel entity) {
    List<String> simple =
        Stream.concat(
                RUNTIME_CODECS.stream(),
                entity.nested().stream().map(nested -> codec(nested, ClassName::simpleName)))
            .toList();
    FreshNames codecs = new FreshNames(RUNTIME_CODECS);
    for (NestedModel nested : entity.nested()) {
      String name = codec(nested, ClassName::simpleName);
      boolean clashes = Collections.frequency(simple, name) > 1;
      nestedCodecs.put(
          nested.type(),
          entity
              .mapperName()
              .nestedClass(codecs.like(clashes ? codec(nested, Names::outerName) : name)));
    }
  }

  private static String codec(NestedModel nested, Function<ClassName, String> naming) {
    return described(nested.type(), naming) + "Codec";
  }

  /** {@code Order.Line} to {@code OrderLine}, {@code com.example.shop.Line} to {@code ShopLine}. */
  private static String outerName(ClassName type) {
    String scope = type.packageName().substring(type.packageName().lastIndexOf('.') + 1);
    return type.simpleNames().size() > 1
        ? String.join("", type.simpleNames())
        : FreshNames.capitalised(scope) + type.simpleName();
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
      names.add(described(component.type().boxed(), ClassName::simpleName));
    }
    return names;
  }

  /** {@code Page<String>} to {@code PageOfString}. */
  private static String described(TypeName type, Function<ClassName, String> naming) {
    if (type instanceof ParameterizedTypeName generic) {
      return generic.typeArguments().stream()
          .map(argument -> described(argument, naming))
          .collect(Collectors.joining("And", naming.apply(generic.rawType()) + "Of", ""));
    }
    return type instanceof ClassName name ? naming.apply(name) : "Array";
  }

  private static Set<String> reservedNames(EntityModel entity) {
    Set<String> names = new HashSet<>(PARAMETERS);
    names.add(entityVariable(entity));
    addNames(entity.shape(), names);
    for (NestedModel nested : entity.nested()) {
      if (nested instanceof ClassModel shape) {
        addNames(shape, names);
      }
    }
    return names;
  }

  private static void addNames(ClassModel shape, Set<String> names) {
    shape.components().forEach(each -> addNames(each, names));
    if (shape.construction() instanceof Construction.Builder
        && shape.type() instanceof ClassName name) {
      names.addAll(name.simpleNames());
    }
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
