package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.RecordModel;
import dev.bluestore.processor.model.ValueType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names in a mapper. A constant never hides, nor is hidden by, a parameter, another constant or
 * a type that an expression names; a nested codec never hides a class of the runtime.
 */
final class Names {
  private static final Set<String> PARAMETERS =
      Set.of("key", "plain", "sealed", "value", "in", "out");

  private static final List<ClassName> RUNTIME =
      List.of(
          RuntimeTypes.ENTITY_MAPPER,
          RuntimeTypes.ENTITY_SCHEMA,
          RuntimeTypes.ENTITY_KEY,
          RuntimeTypes.KEY_CODEC,
          RuntimeTypes.VALUE_CODEC,
          RuntimeTypes.RECORD_CODEC);

  private final Set<String> reserved;
  private final String instance;
  private final Map<ClassName, String> nestedCodecs = new HashMap<>();

  Names(EntityModel entity) {
    this.reserved = reservedNames(entity);
    this.instance = new FreshNames(reserved).like("INSTANCE");
    reserved.add(instance);
    FreshNames codecs = new FreshNames(RUNTIME.stream().map(ClassName::simpleName).toList());
    for (RecordModel nested : entity.nested()) {
      nestedCodecs.put(nested.name(), codecs.like(nested.name().simpleName() + "Codec"));
    }
  }

  /** The parameter that holds the entity: {@code perspective}. */
  static String entityVariable(EntityModel entity) {
    return new FreshNames(PARAMETERS)
        .like(FreshNames.variable(entity.record().name().simpleName()));
  }

  /** The class that maps a nested record. */
  String nestedCodec(ClassName nested) {
    String name = nestedCodecs.get(nested);
    if (name == null) {
      throw new IllegalArgumentException("no nested record " + nested);
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

  private static Set<String> reservedNames(EntityModel entity) {
    Set<String> names = new HashSet<>(PARAMETERS);
    names.add(entityVariable(entity));
    entity.record().components().forEach(each -> addNames(each, names));
    entity.nested().forEach(nested -> nested.components().forEach(each -> addNames(each, names)));
    return names;
  }

  private static void addNames(Component component, Set<String> names) {
    names.add(component.name());
    addTypeNames(component.type(), names);
  }

  private static void addTypeNames(ValueType type, Set<String> names) {
    if (type instanceof ValueType.EnumType enumType) {
      names.addAll(enumType.name().simpleNames());
    } else if (type instanceof ValueType.ListType list) {
      addTypeNames(list.element(), names);
    } else if (type instanceof ValueType.SetType set) {
      addTypeNames(set.element(), names);
    } else if (type instanceof ValueType.MapType map) {
      addTypeNames(map.value(), names);
    }
  }
}
