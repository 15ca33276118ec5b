package dev.bluestore.processor.parse;

import dev.bluestore.annotations.KeyConstant;
import dev.bluestore.annotations.KeyPart;
import dev.bluestore.processor.model.KeyElement;
import java.util.List;

/** Reads the constants in an entity's key. */
final class KeyConstantParser {
  private KeyConstantParser() {}

  static List<KeyElement.Constant> constants(Annotated entity, String entityName, KeyPart side) {
    return entity.findAll(KeyConstant.class, KeyConstant.All.class).stream()
        .filter(mark -> mark.constant("in", KeyPart.class).filter(side::equals).isPresent())
        .map(
            mark ->
                new KeyElement.Constant(
                    "the constant \"" + mark.text("value").value() + "\" of " + entityName,
                    mark.text("value"),
                    mark.number("order")))
        .toList();
  }
}
