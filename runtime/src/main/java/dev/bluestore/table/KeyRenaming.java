package dev.bluestore.table;

import dev.bluestore.envelope.ItemAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Says one name of a key's attribute for another in whole requests, answers and failures: in items,
 * keys and expressions, at any depth. It goes by the SDK's own description of its classes, so that
 * it knows every request. Values are left alone.
 */
final class KeyRenaming {

  private static final String EXPRESSION = "Expression";
  private static final String NAMES = "ExpressionAttributeNames";
  private static final Pattern KEY = Pattern.compile("(?<![#:.\\w])(?:PK|SK)(?!\\w)");
  private static final String PLACE = "#bluestore_";

  private final Map<String, String> names;

  private KeyRenaming(Map<String, String> names) {
    this.names = names;
  }

  static KeyRenaming toTable(KeyNames names) {
    return new KeyRenaming(
        Map.of(ItemAttributes.PK, names.partition(), ItemAttributes.SK, names.sort()));
  }

  static KeyRenaming fromTable(KeyNames names) {
    return new KeyRenaming(
        Map.of(names.partition(), ItemAttributes.PK, names.sort(), ItemAttributes.SK));
  }

  /** A request, an answer or a failure with the other names. */
  @SuppressWarnings("unchecked") // a builder builds what it is of
  <P> P rename(P object) {
    return (P) renamed("", object);
  }

  /** An item with the other names. */
  Map<String, AttributeValue> attributes(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> other = new LinkedHashMap<>();
    item.forEach((name, value) -> other.put(names.getOrDefault(name, name), value));
    return other;
  }

  private Object renamed(String field, Object value) {
    if (value instanceof AttributeValue
        || value instanceof SdkAutoConstructMap
        || value instanceof SdkAutoConstructList) {
      return value;
    }
    if (value instanceof SdkPojo pojo && pojo instanceof ToCopyableBuilder<?, ?> copyable) {
      return ofFields(pojo, copyable);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(element -> renamed(field, element)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      return ofEntries(field, map);
    }
    return value instanceof String text && isName(field) ? names.getOrDefault(text, text) : value;
  }

  private static boolean isName(String field) {
    return field.equals(NAMES);
  }

  /** Only the attributes of an item have names; a table's name is one of something else. */
  private Map<Object, Object> ofEntries(String field, Map<?, ?> map) {
    Map<Object, Object> other = new LinkedHashMap<>();
    map.forEach(
        (key, value) ->
            other.put(
                value instanceof AttributeValue
                    ? names.getOrDefault((String) key, (String) key)
                    : key,
                renamed(field, value)));
    return other;
  }

  private Object ofFields(SdkPojo pojo, ToCopyableBuilder<?, ?> copyable) {
    Object builder = copyable.toBuilder();
    Map<String, String> used = new HashMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (value instanceof String text && field.memberName().endsWith(EXPRESSION)) {
        field.set(builder, withPlaces(text, used));
      } else if (value != null) {
        field.set(builder, renamed(field.memberName(), value));
      }
    }
    if (!used.isEmpty()) {
      addNames(pojo, builder, used);
    }
    return ((SdkBuilder<?, ?>) builder).build();
  }

  /** Names in an expression can be words that DynamoDB keeps for itself, so each has a place. */
  private String withPlaces(String expression, Map<String, String> used) {
    return KEY.matcher(expression)
        .replaceAll(
            (MatchResult found) -> {
              String place = PLACE + found.group();
              used.put(place, Objects.requireNonNull(names.get(found.group())));
              return place;
            });
  }

  private void addNames(SdkPojo pojo, Object builder, Map<String, String> used) {
    for (SdkField<?> field : pojo.sdkFields()) {
      if (isName(field.memberName())) {
        Map<Object, Object> all = new LinkedHashMap<>(used);
        if (renamed(NAMES, given(field, pojo)) instanceof Map<?, ?> before) {
          all.putAll(before);
        }
        field.set(builder, all);
      }
    }
  }

  private static Object given(SdkField<?> field, SdkPojo pojo) {
    @Nullable Object names = field.getValueOrDefault(pojo);
    return names == null ? Map.of() : names;
  }
}
