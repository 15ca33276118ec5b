package dev.bluestore.processor.lock;

import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.lock.FieldPath.Step;
import dev.bluestore.processor.lock.LockedField.Side;
import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.Marks;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.ValueType;
import dev.bluestore.processor.model.VariantsModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that an entity stores, those of the classes inside it among them. */
final class StoredFields {
  private final StoredTypes types;
  private final List<LockedField> fields = new ArrayList<>();
  private final Map<FieldPath, Place> places = new LinkedHashMap<>();

  /**
   * A component of the entity and what all fields inside it share with it.
   *
   * @param around the types that the present one is inside of, and where they are
   */
  private record Inside(
      Side side, Optional<Side> formerly, Component component, Map<String, FieldPath> around) {
    Inside at(Component other) {
      return new Inside(side, formerly, other, around);
    }

    Inside within(String type, FieldPath path) {
      Map<String, FieldPath> more = new HashMap<>(around);
      more.put(type, path);
      return new Inside(side, formerly, component, more);
    }

    LockedField field(FieldPath path, StoredType type, List<String> aliases) {
      return new LockedField(side, path, type, formerly, aliases);
    }
  }

  private StoredFields(EntityModel entity) {
    this.types = new StoredTypes(entity.nested());
  }

  static StoredFields of(EntityModel entity) {
    StoredFields all = new StoredFields(entity);
    for (Component field : entity.fields()) {
      all.component(
          FieldPath.ITEM, new Inside(sideOf(field), formerSideOf(field.marks()), field, Map.of()));
    }
    return all;
  }

  List<LockedField> fields() {
    return fields;
  }

  /** Where in the source a field comes from. */
  Optional<Place> place(FieldPath path) {
    return Optional.ofNullable(places.get(path));
  }

  private static Side sideOf(Component field) {
    if (field.isEncrypted()) {
      return Side.SEALED;
    }
    return field.marks().unauthenticated().isPresent() ? Side.UNAUTHENTICATED : Side.PLAIN;
  }

  private static Optional<Side> formerSideOf(Marks marks) {
    return marks
        .formerlyPlain()
        .map(place -> Side.PLAIN)
        .or(() -> marks.formerlyEncrypted().map(place -> Side.SEALED));
  }

  private void component(FieldPath around, Inside inside) {
    Component component = inside.component();
    FieldPath path = around.to(component.storedName().text());
    List<String> aliases = component.marks().aliases().stream().map(Stated::value).toList();
    add(inside, path, types.of(component.type()), aliases);
    value(path, component.type(), inside);
  }

  private void value(FieldPath path, ValueType type, Inside inside) {
    if (type instanceof ValueType.CollectionType collection) {
      value(path.to(new Step.Elements()), collection.element(), inside);
    } else if (type instanceof ValueType.ArrayType array) {
      value(path.to(new Step.Elements()), array.element(), inside);
    } else if (type instanceof ValueType.MapType map) {
      value(path.to(new Step.Elements()), map.value(), inside);
    } else if (type instanceof ValueType.ConvertedType converted) {
      value(path, converted.form(), inside);
    } else if (type instanceof ValueType.NestedType nested) {
      nested(path, nested, inside);
    }
  }

  // A type that holds itself is written once, then by the path where it was.
  private void nested(FieldPath path, ValueType.NestedType type, Inside inside) {
    FieldPath same = inside.around().get(type.type().toString());
    if (same != null) {
      add(inside, path.to(new Step.Everything()), new StoredType.SameAs(same), List.of());
      return;
    }
    Inside within = inside.within(type.type().toString(), path);
    types
        .model(type)
        .ifPresent(
            model -> {
              if (model instanceof ClassModel nested) {
                nested.components().forEach(each -> component(path, within.at(each)));
              } else {
                variants(path, (VariantsModel) model, within);
              }
            });
  }

  private void variants(FieldPath path, VariantsModel variants, Inside inside) {
    add(
        inside,
        path.to(variants.discriminator().value()),
        new StoredType.Word("discriminator"),
        List.of());
    for (VariantsModel.Variant variant : variants.variants()) {
      FieldPath at = path.to(new Step.Variant(variant.name().value()));
      add(inside, at, new StoredType.Word("object"), List.of());
      nested(at, new ValueType.NestedType(variant.type()), inside);
    }
  }

  private void add(Inside inside, FieldPath path, StoredType type, List<String> aliases) {
    fields.add(inside.field(path, type, aliases));
    places.put(path, inside.component().place());
  }
}
