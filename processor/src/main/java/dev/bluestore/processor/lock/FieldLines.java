package dev.bluestore.processor.lock;

import dev.bluestore.processor.model.ClassModel;
import dev.bluestore.processor.model.Component;
import dev.bluestore.processor.model.EntityModel;
import dev.bluestore.processor.model.NestedModel;
import dev.bluestore.processor.model.ValueType;
import dev.bluestore.processor.model.VariantsModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that an entity stores, those of the classes inside it among them. */
final class FieldLines {
  private final EntityModel entity;
  private final List<Line> lines = new ArrayList<>();

  /** A field and the component that it comes from. */
  record Line(LockedField field, Component component) {}

  private FieldLines(EntityModel entity) {
    this.entity = entity;
  }

  static List<Line> of(EntityModel entity) {
    FieldLines all = new FieldLines(entity);
    for (Component field : entity.stored()) {
      all.add(sideOf(field), "", field, Map.of());
    }
    return all.lines;
  }

  private static LockedField.Side sideOf(Component field) {
    if (field.isEncrypted()) {
      return LockedField.Side.SEALED;
    }
    return field.marks().unauthenticated().isPresent()
        ? LockedField.Side.UNAUTHENTICATED
        : LockedField.Side.PLAIN;
  }

  private void add(
      LockedField.Side side, String above, Component field, Map<String, String> around) {
    String path = above + quoted(field.storedName().text());
    lines.add(new Line(new LockedField(side, path, StoredTypes.word(field.type())), field));
    inside(side, path, field.type(), field, around);
  }

  private void inside(
      LockedField.Side side,
      String path,
      ValueType type,
      Component holder,
      Map<String, String> around) {
    if (type instanceof ValueType.CollectionType collection) {
      inside(side, path + "[]", collection.element(), holder, around);
    } else if (type instanceof ValueType.ArrayType array) {
      inside(side, path + "[]", array.element(), holder, around);
    } else if (type instanceof ValueType.MapType map) {
      inside(side, path + "[]", map.value(), holder, around);
    } else if (type instanceof ValueType.ConvertedType converted) {
      inside(side, path, converted.form(), holder, around);
    } else if (type instanceof ValueType.NestedType nested) {
      nested(side, path, nested, holder, around);
    }
  }

  // A type that holds itself is written once, then by the path where it was.
  private void nested(
      LockedField.Side side,
      String path,
      ValueType.NestedType type,
      Component holder,
      Map<String, String> around) {
    String name = type.type().toString();
    if (around.containsKey(name)) {
      lines.add(new Line(new LockedField(side, path + ".*", "as " + around.get(name)), holder));
      return;
    }
    Map<String, String> within = new HashMap<>(around);
    within.put(name, path);
    for (NestedModel nested : entity.nested()) {
      if (nested.type().equals(type.type())) {
        if (nested instanceof ClassModel model) {
          model.components().forEach(each -> add(side, path + ".", each, within));
        } else {
          variants(side, path, (VariantsModel) nested, holder, within);
        }
      }
    }
  }

  private void variants(
      LockedField.Side side,
      String path,
      VariantsModel variants,
      Component holder,
      Map<String, String> around) {
    String discriminator = path + "." + quoted(variants.discriminator().value());
    lines.add(new Line(new LockedField(side, discriminator, "discriminator"), holder));
    for (VariantsModel.Variant variant : variants.variants()) {
      String at = path + "<" + quoted(variant.name().value()) + ">";
      lines.add(new Line(new LockedField(side, at, "object"), holder));
      nested(side, at, new ValueType.NestedType(variant.type()), holder, around);
    }
  }

  /** A name as it stands where it cannot be mistaken for anything else, else in quotes. */
  private static String quoted(String name) {
    return name.matches("[\\w:@$-]+")
        ? name
        : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
