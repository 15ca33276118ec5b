package dev.bluestore.codec;

import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyText;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.UnreadableEntityException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an entity's items look like that are not sealed yet: all of its fields as plain attributes,
 * under the keys that the entity has. That is how the Enhanced Client of the AWS SDK writes them.
 * Immutable and thread-safe.
 *
 * <p>Every field is read in the types that it has in the clear, whether or not it is
 * {@code @Encrypted}; instants and other times as any ISO 8601 text, durations also as seconds,
 * sets as sets or lists. An attribute of DynamoDB's type NULL counts as absent. What no field reads
 * is refused, never dropped, unless {@link #dropping} names it.
 *
 * @param <T> the entity
 */
public final class PlainForm<T> {

  private final EntityMapper<T> mapper;
  private final Map<String, String> names;
  private final Set<String> dropped;
  private final Map<String, UnaryOperator<AttributeValue>> conversions;

  private PlainForm(
      EntityMapper<T> mapper,
      Map<String, String> names,
      Set<String> dropped,
      Map<String, UnaryOperator<AttributeValue>> conversions) {
    this.mapper = mapper;
    this.names = Map.copyOf(names);
    this.dropped = Set.copyOf(dropped);
    this.conversions = Map.copyOf(conversions);
  }

  /**
   * A plain item of an entity.
   *
   * @param entity what was read
   * @param absent the attributes that were looked for and are not there
   */
  public record Found<T>(T entity, Set<String> absent) {}

  /** Each attribute has the name under which its field is stored. */
  public static <T> PlainForm<T> of(EntityMapper<T> mapper) {
    return new PlainForm<>(mapper, Map.of(), Set.of(), Map.of());
  }

  /**
   * With another name for an attribute.
   *
   * @param field the name under which the field is stored
   * @param attribute the name that it has in plain items
   * @throws ConfigurationException where one of them was named before, or is an attribute of the
   *     store's own
   */
  public PlainForm<T> attribute(String field, String attribute) {
    Map<String, String> more = new HashMap<>(names);
    if (more.put(field, attribute) != null
        || names.containsValue(attribute)
        || dropped.contains(attribute)
        || ItemAttributes.isTaken(attribute)
        || ItemAttributes.KEY.contains(attribute)) {
      throw new ConfigurationException(
          mapper.schema().entityName()
              + ": expected each field and each attribute of plain items once, and none of the"
              + " store's own, found another; name them once");
    }
    return new PlainForm<>(mapper, more, dropped, conversions);
  }

  /** With attributes that are left out, such as copies of what the key says. */
  public PlainForm<T> dropping(String... attributes) {
    Set<String> more =
        Stream.concat(dropped.stream(), Stream.of(attributes)).collect(Collectors.toSet());
    return new PlainForm<>(mapper, names, more, conversions);
  }

  /**
   * With an attribute that has another form than its field: milliseconds since 1970 in place of ISO
   * 8601 text, for one.
   *
   * @param attribute the name that it has in plain items
   * @param conversion makes of it what the field reads, on any thread; it may refuse by {@link
   *     IllegalArgumentException}, {@link DateTimeException} or {@link ArithmeticException}
   */
  public PlainForm<T> converting(String attribute, UnaryOperator<AttributeValue> conversion) {
    Map<String, UnaryOperator<AttributeValue>> more = new HashMap<>(conversions);
    more.put(attribute, conversion);
    return new PlainForm<>(mapper, names, dropped, more);
  }

  /** What the store must know of the entity. */
  public EntitySchema schema() {
    return mapper.schema();
  }

  /** Takes the entity apart as it is sealed. */
  public EntityCodec<T> codec() {
    return new EntityCodec<>(mapper);
  }

  /** This form, where it is one of the entities that a codec is of. */
  @SuppressWarnings("unchecked") // a mapper's class has one class of entities
  public <R> Optional<PlainForm<R>> as(EntityCodec<R> other) {
    return other.isOfClassOf(codec()) && other.schema().names().equals(schema().names())
        ? Optional.of((PlainForm<R>) this)
        : Optional.empty();
  }

  /** What it says, but for what its conversions do: two that say the same are alike. */
  public String description() {
    return String.join(" ", schema().names())
        + " "
        + new TreeMap<>(names)
        + " "
        + new TreeSet<>(dropped)
        + " "
        + new TreeSet<>(conversions.keySet());
  }

  /**
   * Reads a plain item.
   *
   * @param key its address
   * @throws UnreadableEntityException where the class does not fit it, it has what no field reads,
   *     or its address is not the one of the entity that it holds
   */
  public Found<T> read(EntityKey key, Map<String, AttributeValue> row) {
    ItemKey address = new ItemKey(KeyText.join(key.partition()), KeyText.join(key.sort()));
    if (!schema().fits(key)) {
      throw unreadable(
          address, "expected as many parts in its keys as the entity has, found others; remove it");
    }
    TakenAttributes fields = new TakenAttributes(named(address, row));
    T entity;
    try {
      entity = mapper.read(key, fields, fields);
    } catch (FieldException e) {
      throw unreadable(address, String.valueOf(e.getMessage()));
    } catch (UnreadableEntityException e) {
      throw e.forAnother(address);
    }
    List<String> strays = new ArrayList<>();
    fields.strays(strays::add);
    if (!strays.isEmpty()) {
      throw unreadable(
          address,
          "expected only attributes that fields read, found "
              + new TreeSet<>(strays)
              + "; add fields, name the attributes of those that are there, or have them dropped");
    }
    if (!mapper.key(entity).equals(key)) {
      throw unreadable(
          address,
          "expected the keys of the entity that it holds, found others; put it under its own keys,"
              + " and remove this one");
    }
    return new Found<>(
        entity,
        fields.missed().stream()
            .map(name -> names.getOrDefault(name, name))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The attributes under the names of their fields. */
  private Map<String, AttributeValue> named(ItemKey address, Map<String, AttributeValue> row) {
    Map<String, String> fields =
        names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    Map<String, AttributeValue> named = new HashMap<>();
    Set<String> twice = new HashSet<>();
    row.forEach(
        (name, value) -> {
          if (!dropped.contains(name)
              && !ItemAttributes.KEY.contains(name)
              && !ItemAttributes.REPLICATION.contains(name)) {
            String field = fields.getOrDefault(name, name);
            if (named.put(field, converted(address, name, value)) != null) {
              twice.add(field);
            }
          }
        });
    if (!twice.isEmpty()) {
      throw unreadable(
          address,
          "expected one attribute for each field, found two for "
              + new TreeSet<>(twice)
              + "; remove one, or have it dropped");
    }
    return named;
  }

  private AttributeValue converted(ItemKey address, String name, AttributeValue value) {
    UnaryOperator<AttributeValue> conversion = conversions.get(name);
    if (conversion == null || value.type() == AttributeValue.Type.NUL) {
      return value;
    }
    try {
      return conversion.apply(value);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw unreadable(
          address,
          name
              + ": expected what its conversion takes, found a value that it refused with "
              + e.getClass().getSimpleName());
    }
  }

  private UnreadableEntityException unreadable(ItemKey address, String problem) {
    return new UnreadableEntityException(
        schema().entityName() + " cannot be read from a plain item: " + problem, address);
  }
}
