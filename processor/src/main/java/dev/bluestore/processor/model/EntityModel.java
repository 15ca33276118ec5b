package dev.bluestore.processor.model;

import com.palantir.javapoet.ClassName;
import dev.bluestore.processor.diagnostics.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * An entity as it was declared.
 *
 * @param type the entity type, the first part of its sort keys
 * @param partitionName what {@code @Entity} says of the partition's name; empty where nothing
 * @param isChunked whether its content may be split over several items
 * @param partitionConstants the constants in its partition key
 * @param sortConstants the constants in its sort key
 * @param nested the types that its components hold, at any depth, each once
 */
public record EntityModel(
    ClassModel shape,
    Stated<String> type,
    Stated<String> partitionName,
    boolean isChunked,
    List<KeyElement.Constant> partitionConstants,
    List<KeyElement.Constant> sortConstants,
    List<IndexModel> indexes,
    List<NestedModel> nested,
    Surroundings surroundings) {
  public EntityModel {
    partitionConstants = List.copyOf(partitionConstants);
    sortConstants = List.copyOf(sortConstants);
    indexes = List.copyOf(indexes);
    nested = List.copyOf(nested);
  }

  /** The class itself. */
  public ClassName name() {
    return (ClassName) shape.type();
  }

  /** The parts of the partition key behind the partition's name, by their order. */
  public List<KeyElement> partition() {
    return byOrder(
        partitionConstants,
        shape.components().stream()
            .flatMap(
                component ->
                    component.marks().partition().stream()
                        .map(mark -> new KeyElement.Field(component, mark.order()))));
  }

  /** The parts of the sort key behind the entity type, by their order. */
  public List<KeyElement> sort() {
    return byOrder(
        sortConstants,
        shape.components().stream()
            .flatMap(
                component ->
                    component.marks().sort().stream()
                        .map(mark -> new KeyElement.Field(component, mark.order()))));
  }

  /** The components of the partition key, by their order. */
  public List<Component> partitionKeys() {
    return components(partition());
  }

  /** The components of the sort key, by their order. */
  public List<Component> sortKeys() {
    return components(sort());
  }

  /** The components of the whole key: of the partition's, then of the sort key. */
  public List<Component> keys() {
    return Stream.concat(partitionKeys().stream(), sortKeys().stream()).toList();
  }

  /** The components that are stored as attributes or in the sealed content, and read from there. */
  public List<Component> fields() {
    return shape.components().stream().filter(component -> !component.isKey()).toList();
  }

  /** The components of the key that are stored as attributes too, since an index needs them. */
  public List<Component> indexedKeys() {
    return keys().stream().filter(this::isIndexed).toList();
  }

  /** The components that are attributes of the item or fields of its content. */
  public List<Component> stored() {
    return Stream.concat(indexedKeys().stream(), fields().stream()).toList();
  }

  /** The components of the classes inside it, at any depth. */
  public List<Component> nestedComponents() {
    return nested.stream()
        .filter(ClassModel.class::isInstance)
        .flatMap(each -> ((ClassModel) each).components().stream())
        .toList();
  }

  /** Whether an index holds the component in its key or includes it. */
  public boolean isIndexed(Component component) {
    return indexes.stream()
        .flatMap(index -> Stream.concat(index.keys().stream(), index.include().stream()))
        .anyMatch(name -> name.value().equals(component.name()));
  }

  /** The component of a Java name. */
  public Optional<Component> component(String javaName) {
    return shape.components().stream().filter(each -> each.name().equals(javaName)).findFirst();
  }

  /** The component that has a role, where there is one. */
  public Optional<Component> having(Role role) {
    return shape.components().stream().filter(each -> each.marks().has(role)).findFirst();
  }

  /** The stated names of the partition: one, where the rules are kept. */
  public List<Stated<String>> partitionNames() {
    return Stream.concat(
            Stream.of(partitionName),
            partitionKeys().stream().map(key -> key.marks().partition().orElseThrow().name()))
        .filter(name -> !name.value().isEmpty())
        .toList();
  }

  /** The name of its mapper: {@code PerspectiveMapper}, {@code Outer_PerspectiveMapper}. */
  public ClassName mapperName() {
    return generated("Mapper");
  }

  /** The name of its repository, as {@link #mapperName}. */
  public ClassName repositoryName() {
    return generated("Repository");
  }

  /** The name of its metamodel: {@code Perspective_}, {@code Outer_Perspective_}. */
  public ClassName metamodelName() {
    return generated("_");
  }

  /** The element that everything generated for it originates from. */
  public Element origin() {
    return shape.place().element();
  }

  /** Where the entity stands. */
  public Place place() {
    return shape.place();
  }

  private ClassName generated(String suffix) {
    return ClassName.get(name().packageName(), String.join("_", name().simpleNames()) + suffix);
  }

  private static List<KeyElement> byOrder(
      List<KeyElement.Constant> constants, Stream<KeyElement.Field> fields) {
    return Stream.<KeyElement>concat(constants.stream(), fields)
        .sorted(Comparator.comparing(element -> element.order().value()))
        .toList();
  }

  private static List<Component> components(List<KeyElement> elements) {
    return elements.stream()
        .filter(KeyElement.Field.class::isInstance)
        .map(element -> ((KeyElement.Field) element).component())
        .toList();
  }
}
