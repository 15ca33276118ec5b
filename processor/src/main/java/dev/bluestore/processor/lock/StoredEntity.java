package dev.bluestore.processor.lock;

import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.lock.LockedKey.Half;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.IndexModel;
import dev.bluestore.processor.model.KeyElement;
import dev.bluestore.processor.model.ScalarType;
import dev.bluestore.processor.model.Stated;
import dev.bluestore.processor.model.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What an entity stores, by its model. */
final class StoredEntity {
  private static final int WIDEST = 19; // digits, where no width is declared

  private final EntityModel model;
  private final StoredFields fields;

  StoredEntity(EntityModel model) {
    this.model = model;
    this.fields = StoredFields.of(model);
  }

  /** As the lock has it. */
  LockedEntity locked() {
    return new LockedEntity(
        model.type().value(),
        model.partitionNames().get(0).value(),
        model.name().canonicalName(),
        model.isChunked(),
        Stream.concat(
                model.partition().stream().map(element -> key(Half.PARTITION, element)),
                model.sort().stream().map(element -> key(Half.SORT, element)))
            .toList(),
        model.indexes().stream().map(this::index).toList(),
        fields.fields());
  }

  /** Where in the source a field comes from; the entity itself where from none. */
  Place place(Optional<FieldPath> field) {
    return field.flatMap(fields::place).orElseGet(model::place);
  }

  private LockedKey key(Half half, KeyElement element) {
    if (element instanceof KeyElement.Constant constant) {
      return new LockedKey(half, constant.text().value(), LockedKey.CONSTANT, OptionalInt.empty());
    }
    Component component = ((KeyElement.Field) element).component();
    return new LockedKey(
        half,
        component.name(),
        new StoredTypes(model.nested()).of(component.type()),
        width(component, component.type()));
  }

  private static OptionalInt width(Component key, ValueType type) {
    if (type instanceof ValueType.ConvertedType converted) {
      return width(key, converted.form());
    }
    return type instanceof ScalarType scalar && scalar.hasWidth()
        ? OptionalInt.of(key.width() == 0 ? WIDEST : key.width())
        : OptionalInt.empty();
  }

  private LockedIndex index(IndexModel index) {
    return new LockedIndex(
        index.name().value(), attributes(index.partition()), attributes(index.sort()));
  }

  private List<String> attributes(List<Stated<String>> components) {
    return components.stream()
        .map(name -> model.component(name.value()).orElseThrow().storedName().text())
        .toList();
  }
}
