package dev.bluestore.processor.validate;

import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.NestedModel;
import dev.bluestore.processor.model.ValueType;
import dev.bluestore.processor.model.VariantsModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The components of the classes that values of a type hold, at any depth, each once. */
final class Inside {
  private final EntityModel entity;
  private final Set<String> seen = new HashSet<>();
  private final List<Component> components = new ArrayList<>();

  private Inside(EntityModel entity) {
    this.entity = entity;
  }

  static List<Component> of(EntityModel entity, ValueType type) {
    Inside inside = new Inside(entity);
    inside.visit(type);
    return inside.components;
  }

  private void visit(ValueType type) {
    if (type instanceof ValueType.CollectionType collection) {
      visit(collection.element());
    } else if (type instanceof ValueType.ArrayType array) {
      visit(array.element());
    } else if (type instanceof ValueType.MapType map) {
      visit(map.value());
    } else if (type instanceof ValueType.ConvertedType converted) {
      visit(converted.form());
    } else if (type instanceof ValueType.NestedType nested && seen.add(nested.type().toString())) {
      entity.nested().stream()
          .filter(model -> model.type().equals(nested.type()))
          .forEach(this::visit);
    }
  }

  private void visit(NestedModel model) {
    if (model instanceof ClassModel nested) {
      components.addAll(nested.components());
      nested.components().forEach(component -> visit(component.type()));
    } else if (model instanceof VariantsModel variants) {
      variants.variants().forEach(variant -> visit(new ValueType.NestedType(variant.type())));
    }
  }
}
