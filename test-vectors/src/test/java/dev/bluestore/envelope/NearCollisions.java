package dev.bluestore.envelope;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tuples that a careless encoding would confuse with a given one. */
final class NearCollisions {

  private final AadTuple from;
  private final List<AadTuple> found = new ArrayList<>();

  private NearCollisions(AadTuple from) {
    this.from = from;
  }

  static List<AadTuple> of(AadTuple tuple) {
    NearCollisions near = new NearCollisions(tuple);
    near.boundaries();
    near.components(tuple.partition(), true);
    near.components(tuple.sort(), false);
    near.attributes();
    near.header();
    return near.found;
  }

  /** What stands at the end of one part moves to the start of the next. */
  private void boundaries() {
    List<String> partition = new ArrayList<>(from.partition());
    List<String> sort = new ArrayList<>(from.sort());
    sort.add(0, partition.remove(partition.size() - 1));
    keys(from.namespace(), partition, sort);

    List<String> longer = new ArrayList<>(from.partition());
    longer.add(0, from.namespace());
    keys("", longer, from.sort());
    keys(from.namespace() + from.partition().get(0), tail(from.partition()), from.sort());
    keys(from.namespace() + from.keyId(), from.partition(), from.sort());
    found.add(
        new AadTuple(
            from.namespace(),
            from.partition(),
            from.sort(),
            KeyId.of(
                from.keyId().createdAt().plus(Duration.ofSeconds(1)), from.keyId().commitment()),
            from.attributes(),
            from.header()));
  }

  /** Components joined, split, or exchanged. */
  private void components(List<String> components, boolean ofPartition) {
    for (int i = 0; i + 1 < components.size(); i++) {
      List<String> joined = new ArrayList<>(components);
      joined.set(i, joined.get(i) + "#" + joined.remove(i + 1));
      component(joined, ofPartition);
      List<String> exchanged = new ArrayList<>(components);
      exchanged.set(i, components.get(i + 1));
      exchanged.set(i + 1, components.get(i));
      component(exchanged, ofPartition);
    }
    List<String> split = new ArrayList<>(components);
    split.add("");
    component(split, ofPartition);
    component(tail(components), ofPartition);
  }

  private void component(List<String> changed, boolean ofPartition) {
    keys(
        from.namespace(),
        ofPartition ? changed : from.partition(),
        ofPartition ? from.sort() : changed);
  }

  private void keys(String namespace, List<String> partition, List<String> sort) {
    found.add(
        new AadTuple(namespace, partition, sort, from.keyId(), from.attributes(), from.header()));
  }

  private void attributes() {
    with("added", AttributeValue.fromNul(true));
    from.attributes()
        .forEach(
            (name, value) -> {
              with(name, AttributeValue.fromL(List.of(value)));
              with(name, AttributeValue.fromM(Map.of(name, value)));
              with(name, retyped(value));
              Map<String, AttributeValue> renamed = new HashMap<>(from.attributes());
              renamed.put(name + "x", renamed.remove(name));
              with(renamed);
              Map<String, AttributeValue> removed = new HashMap<>(from.attributes());
              removed.remove(name);
              with(removed);
            });
  }

  /** The same content as another type. */
  private static AttributeValue retyped(AttributeValue value) {
    return switch (value.type()) {
      case S -> AttributeValue.fromB(SdkBytes.fromUtf8String(value.s()));
      case N -> AttributeValue.fromS(value.n());
      case B -> AttributeValue.fromBs(List.of(value.b()));
      case SS -> AttributeValue.fromL(value.ss().stream().map(AttributeValue::fromS).toList());
      case NS -> AttributeValue.fromSs(value.ns());
      case BS -> AttributeValue.fromL(value.bs().stream().map(AttributeValue::fromB).toList());
      case M -> AttributeValue.fromL(List.copyOf(value.m().values()));
      default -> AttributeValue.fromS(value.type().name());
    };
  }

  private void with(String name, AttributeValue value) {
    Map<String, AttributeValue> changed = new HashMap<>(from.attributes());
    changed.put(name, value);
    with(changed);
  }

  private void with(Map<String, AttributeValue> attributes) {
    found.add(
        new AadTuple(
            from.namespace(),
            from.partition(),
            from.sort(),
            from.keyId(),
            attributes,
            from.header()));
  }

  private void header() {
    byte[] salt = from.header().salt();
    salt[salt.length - 1] ^= 1;
    List<String> more = new ArrayList<>(from.header().unauthenticated());
    more.add("zzz");
    for (ContentHeader header :
        Arrays.asList(
            ContentHeader.of(salt, from.header().unauthenticated()),
            ContentHeader.of(from.header().salt(), more))) {
      found.add(
          new AadTuple(
              from.namespace(),
              from.partition(),
              from.sort(),
              from.keyId(),
              from.attributes(),
              header));
    }
  }

  private static List<String> tail(List<String> list) {
    return list.subList(1, list.size());
  }
}
