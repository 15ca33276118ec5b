package dev.bluestore.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * An entity as it was declared.
 *
 * @param type the entity type, the first part of its sort keys
 * @param nested the records that its components hold, at any depth, each once
 */
public record EntityModel(
    RecordModel record, Stated<String> type, List<RecordModel> nested, Surroundings surroundings) {
  public EntityModel {
    nested = List.copyOf(nested);
  }

  /** The components that are marked as the partition key; one, where the rules are kept. */
  public List<Component> partitionKeys() {
    return record.components().stream().filter(c -> c.partition().isPresent()).toList();
  }

  /** The components of the sort key, by their order. */
  public List<Component> sortKeys() {
    return record.components().stream()
        .filter(component -> component.sort().isPresent())
        .sorted(Comparator.comparing(c -> c.sort().orElseThrow().order().value()))
        .toList();
  }

  /** The components of the whole key: of the partition's, then of the sort key. */
  public List<Component> keys() {
    return Stream.concat(partitionKeys().stream(), sortKeys().stream()).toList();
  }

  /** The components that are stored as attributes or in the sealed content. */
  public List<Component> fields() {
    return record.components().stream().filter(component -> !component.isKey()).toList();
  }

  /** The name of its mapper: {@code PerspectiveMapper}, {@code Outer_PerspectiveMapper}. */
  public ClassName mapperName() {
    return generated("Mapper");
  }

  /** The name of its repository, as {@link #mapperName}. */
  public ClassName repositoryName() {
    return generated("Repository");
  }

  /** The element that everything generated for it originates from. */
  public Element origin() {
    return record.place().element();
  }

  private ClassName generated(String suffix) {
    return ClassName.get(
        record.name().packageName(), String.join("_", record.name().simpleNames()) + suffix);
  }
}
