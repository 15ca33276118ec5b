package dev.bluestore.codec;

import dev.bluestore.envelope.ChunkKey;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.InvalidItemException;
import dev.bluestore.error.ItemKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the store must know of an entity beside its fields. Immutable: every method that adds
 * something returns another schema.
 *
 * <pre>{@code
 * EntitySchema.of("Perspective", "perspective")
 *     .partition("dialogue", "dialogue")
 *     .sort("round", "expert")
 *     .index(IndexSchema.of("byStatus").partition(STATUS))
 *     .version("version")
 * }</pre>
 */
public final class EntitySchema {

  private final String entityName;
  private final KeyLayout partition;
  private final KeyLayout sort;
  private final List<IndexSchema> indexes;
  private final EntityTraits traits;

  private EntitySchema(
      String entityName,
      KeyLayout partition,
      KeyLayout sort,
      List<IndexSchema> indexes,
      EntityTraits traits) {
    this.entityName = entityName;
    this.partition = partition;
    this.sort = sort;
    this.indexes = indexes;
    this.traits = traits;
  }

  /**
   * The beginning of a schema; its partition comes next.
   *
   * @param entityName the name of the class, for messages
   * @param entityType the first component of its sort keys
   * @throws ConfigurationException where the type is no name, or a reserved one
   */
  public static Unplaced of(String entityName, String entityType) {
    return new Unplaced(entityName, entityType);
  }

  /**
   * A schema that lacks its partition.
   *
   * @param entityName the name of the class, for messages
   * @param entityType the first component of its sort keys
   */
  public record Unplaced(String entityName, String entityType) {

    /** Refuses a type that is no name, or a reserved one. */
    public Unplaced {
      checkName(entityName, "entity type", entityType);
      if (entityType.equals(KeyId.TYPE) || entityType.equals(ChunkKey.TYPE)) {
        throw new ConfigurationException(
            entityName
                + ": expected an entity type other than "
                + entityType
                + ", which names items of the store's own; choose another one");
      }
    }

    /** In a partition of this name whose keys have these parts, all of them fields. */
    public EntitySchema partition(String name, String... fields) {
      return partition(name, parts(fields));
    }

    /**
     * In a partition of this name whose keys have these parts, at least one.
     *
     * @throws ConfigurationException where the name is none, or no part is given
     */
    public EntitySchema partition(String name, KeyPart... parts) {
      checkName(entityName, "partition", name);
      if (parts.length == 0) {
        throw new ConfigurationException(
            entityName + ": expected at least one part in its partition key, found none; add one");
      }
      return new EntitySchema(
          entityName,
          new KeyLayout("partition key", name, Arrays.asList(parts), PartitionAddress.MAX_PK_BYTES),
          new KeyLayout("sort key", entityType, List.of(), ItemAddress.MAX_SK_BYTES),
          List.of(),
          EntityTraits.NONE);
    }

    private static void checkName(String entityName, String what, String name) {
      if (!KeyText.isName(name)) {
        throw new ConfigurationException(
            entityName
                + ": expected its "
                + what
                + " to begin with a lower-case letter and to have only those, digits, _ and -"
                + " after it; choose another one");
      }
    }
  }

  /** With these parts behind the entity type, all of them fields. */
  public EntitySchema sort(String... fields) {
    return sort(parts(fields));
  }

  /** With these parts behind the entity type. */
  public EntitySchema sort(KeyPart... parts) {
    KeyLayout layout = new KeyLayout(sort.what(), sort.name(), List.of(parts), sort.mostBytes());
    return new EntitySchema(entityName, partition, layout, indexes, traits);
  }

  /** With one more global secondary index. */
  public EntitySchema index(IndexSchema index) {
    return new EntitySchema(
        entityName,
        partition,
        sort,
        Stream.concat(indexes.stream(), Stream.of(index)).toList(),
        traits);
  }

  /** With plain attributes that are not authenticated: counters that are updated in place. */
  public EntitySchema unauthenticated(String... attributes) {
    return with(traits.unauthenticated(Set.copyOf(List.of(attributes))));
  }

  /** With the plain attribute, a whole number, that every write of an entity raises by one. */
  public EntitySchema version(String attribute) {
    return with(traits.version(attribute));
  }

  /** With the plain attribute, in seconds since 1970, after which DynamoDB removes the item. */
  public EntitySchema timeToLive(String attribute) {
    return with(traits.timeToLive(attribute));
  }

  /** With contents that may be larger than an item, and are then split over several. */
  public EntitySchema chunked() {
    return with(traits.chunked());
  }

  private EntitySchema with(EntityTraits others) {
    return new EntitySchema(entityName, partition, sort, indexes, others);
  }

  private static KeyPart[] parts(String[] fields) {
    return Arrays.stream(fields).map(KeyPart::field).toArray(KeyPart[]::new);
  }

  /** The name of the class, for messages. */
  public String entityName() {
    return entityName;
  }

  /** The names of its partition and of its type, which tell its items from all others. */
  public List<String> names() {
    return List.of(partition.name(), sort.name());
  }

  /** The indexes, in the order in which they were added. */
  public List<IndexSchema> indexes() {
    return indexes;
  }

  /** The names of the plain attributes that are not authenticated. */
  public Set<String> unauthenticated() {
    return traits.unauthenticated();
  }

  /** The name of the attribute that counts the writes of an entity, where there is one. */
  public Optional<String> version() {
    return traits.version();
  }

  /** The name of the attribute that says when an item ends, where there is one. */
  public Optional<String> timeToLive() {
    return traits.timeToLive();
  }

  /** Whether a content that is larger than an item is split over several. */
  public boolean isChunked() {
    return traits.isChunked();
  }

  /**
   * A key, or with fewer components of the sort key than the entity has the leading part of one.
   * Constants are put in where they belong; those that follow the last given component, too.
   *
   * @param components the components of the fields: all of the partition's, then those of the sort
   *     key
   * @throws InvalidItemException where there are too few or too many of them, or the key is longer
   *     than DynamoDB allows (2,048 bytes for the partition key, 1,024 for the sort key)
   */
  public EntityKey key(String... components) {
    int given = components.length;
    int first = partition.fields();
    if (given < first || given > first + sort.fields()) {
      throw new InvalidItemException(
          String.format(
              "a key of %s has from %d to %d components, found %d; give it the partition's first",
              entityName, first, first + sort.fields(), given),
          null);
    }
    EntityKey key =
        new EntityKey(partition.fill(0, first, components), sort.fill(first, given, components));
    Supplier<ItemKey> address =
        () -> new ItemKey(KeyText.join(key.partition()), KeyText.join(key.sort()));
    partition.checkSize(entityName, key.partition(), address);
    sort.checkSize(entityName, key.sort(), address);
    return key;
  }

  /**
   * The keys that begin with some components, and have one of a range behind them.
   *
   * @param next the range of the first field that has no component
   * @throws InvalidItemException where {@link #key} refuses the components, no field follows them,
   *     or a bound leaves less than three of the 1,024 bytes that a sort key can have
   */
  public EntityKeyRange range(KeyRange<String> next, String... components) {
    return sort.range(entityName, key(components), next);
  }

  /** What all keys of this entity in a partition begin with; empty where it has none in it. */
  public Optional<EntityKey> leading(List<String> components) {
    return Optional.of(new EntityKey(components, sort.fill(0, 0)))
        .filter(key -> partition.fits(key.partition()));
  }

  /** The component of a field in a whole key, by its place: the partition's fields come first. */
  public String component(EntityKey key, int field) {
    int first = partition.fields();
    return field < first
        ? partition.component(key.partition(), field)
        : sort.component(key.sort(), field - first);
  }

  /**
   * The index that a key is for.
   *
   * @throws InvalidItemException where the entity has none of that name, or the key does not fit it
   */
  public IndexSchema index(IndexKey key) {
    IndexSchema found =
        indexes.stream()
            .filter(index -> index.name().equals(key.index()))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidItemException(
                        "expected the name of an index of "
                            + entityName
                            + ", found "
                            + key.index()
                            + "; it has "
                            + indexes.stream().map(IndexSchema::name).toList(),
                        null));
    found.check(entityName, key);
    return found;
  }

  /** Whether these are all the components of a sort key of this entity, its type the first. */
  public boolean fits(List<String> sortComponents) {
    return sort.fits(sortComponents);
  }

  /** Whether this is a whole key of this entity. */
  public boolean fits(EntityKey key) {
    return partition.fits(key.partition()) && sort.fits(key.sort());
  }

  /**
   * Whether a key has the names of this entity, its type and partition, whatever is behind them.
   */
  public boolean owns(EntityKey key) {
    return key.partition().get(0).equals(partition.name()) && key.sort().get(0).equals(sort.name());
  }
}
