package dev.bluestore.processor.model;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.diagnostics.Place;
import java.util.List;

/**
 * A sealed type inside an item.
 *
 * @param discriminator the stored name that tells the variants apart
 * @param variants the classes that its values can be of, each of them among {@link
 *     EntityModel#nested}
 */
public record VariantsModel(
    ClassName type,
    String displayName,
    Place place,
    Stated<String> discriminator,
    List<Variant> variants)
    implements NestedModel {
  public VariantsModel {
    variants = List.copyOf(variants);
  }

  /**
   * A permitted class.
   *
   * @param name what the discriminator says for it
   */
  public record Variant(ClassName type, Stated<String> name) {}
}
