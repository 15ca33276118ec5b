package dev.bluestore.processor.model;

import com.palantir.javapoet.TypeName;
import dev.bluestore.processor.diagnostics.Place;
import java.util.List;

/**
 * A record or class: an entity's own, or one inside an item.
 *
 * @param components in the order that its construction needs
 */
public record ClassModel(
    TypeName type,
    String displayName,
    Place place,
    List<Component> components,
    Construction construction)
    implements NestedModel {
  public ClassModel {
    components = List.copyOf(components);
  }
}
