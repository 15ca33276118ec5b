package dev.bluestore.processor.lock;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an entity stores.
 *
 * @param type the entity type
 * @param partition the partition's name
 * @param className the canonical name of its class, which tells entities apart
 * @param isChunked whether its content may be split over several items
 * @param keys the parts of its key, in their order
 * @param indexes sorted by name
 * @param fields sorted by path, so that the order of components in a class has no part in it
 */
record LockedEntity(
    String type,
    String partition,
    String className,
    boolean isChunked,
    List<LockedKey> keys,
    List<LockedIndex> indexes,
    List<LockedField> fields) {
  static final String ENTITY = "entity ";
  static final String CHUNKED = "chunked";

  LockedEntity {
    keys = List.copyOf(keys);
    indexes = indexes.stream().sorted(Comparator.comparing(LockedIndex::name)).toList();
    fields = fields.stream().sorted(Comparator.comparing(LockedField::path)).toList();
  }

  /** An entity of which nothing is known but where its items are. */
  static LockedEntity read(LineReader in) throws LineReader.MalformedException {
    in.expect(ENTITY);
    String type = in.name();
    in.expect(" in ");
    String partition = in.name();
    in.expect(" as ");
    return new LockedEntity(
        type, partition, in.className(), false, List.of(), List.of(), List.of());
  }

  /** Whether items of both are in one place. */
  boolean sharesItemsWith(LockedEntity other) {
    return type.equals(other.type) && partition.equals(other.partition);
  }

  Optional<LockedField> field(FieldPath path) {
    return fields.stream().filter(field -> field.path().equals(path)).findFirst();
  }

  Optional<LockedIndex> index(String name) {
    return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
  }

  /** {@code order in shop}. */
  String address() {
    return Quoting.quoted(type) + " in " + Quoting.quoted(partition);
  }

  /** Its first line. */
  String line() {
    return ENTITY + address() + " as " + Quoting.qualified(className);
  }

  /** Its other lines. */
  List<String> parts() {
    return Stream.of(
            isChunked ? Stream.of(CHUNKED) : Stream.<String>empty(),
            keys.stream().map(LockedKey::line),
            indexes.stream().map(LockedIndex::line),
            fields.stream().map(LockedField::line))
        .flatMap(lines -> lines)
        .toList();
  }
}
