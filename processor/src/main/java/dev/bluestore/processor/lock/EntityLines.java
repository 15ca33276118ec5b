package dev.bluestore.processor.lock;

import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.KeyElement;
import dev.bluestore.processor.model.ScalarType;
import java.util.ArrayList;
import java.util.List;

/** What an entity stores, by its model. */
final class EntityLines {
  private static final int WIDEST = 19; // digits, where no width is declared

  private EntityLines() {}

  static LockedEntity of(EntityModel entity) {
    String partition = entity.partitionNames().get(0).value();
    List<String> keys = new ArrayList<>();
    entity.partition().forEach(element -> keys.add("partition " + key(element)));
    entity.sort().forEach(element -> keys.add("sort " + key(element)));
    return new LockedEntity(
        entity.type().value() + " in " + partition,
        keys,
        FieldLines.of(entity).stream().map(FieldLines.Line::field).toList());
  }

  // Names of key components have no part in what is stored.
  private static String key(KeyElement element) {
    if (element instanceof KeyElement.Constant constant) {
      return "constant(" + constant.text().value() + ")";
    }
    Component component = ((KeyElement.Field) element).component();
    return StoredTypes.word(component.type()) + width(component);
  }

  private static String width(Component key) {
    return key.type() instanceof ScalarType scalar && scalar.hasWidth()
        ? " width " + (key.width() == 0 ? WIDEST : key.width())
        : "";
  }
}
