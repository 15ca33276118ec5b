package dev.bluestore;

import dev.bluestore.error.InvalidItemException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/**
 * Reads the events by which AWS Lambda hands over records of DynamoDB Streams: the JSON document
 * {@code {"Records": [{"eventName": "MODIFY", "dynamodb": {"Keys": …, "NewImage": …}}]}} as any
 * JSON parser gives it, in maps, lists, text and booleans, with bytes in base64.
 */
public final class LambdaEvent {

  private static final String EXPECTED =
      "expected an event of DynamoDB Streams as Lambda gives it: ";

  private LambdaEvent() {}

  /**
   * The records of an event, for {@link Repository#decode(Record)}.
   *
   * @throws InvalidItemException where it is no such event
   */
  public static List<Record> records(Map<String, ?> event) {
    return list(event.get("Records"), "Records").stream()
        .map(record -> record(map(record, "a record")))
        .toList();
  }

  private static Record record(Map<String, ?> record) {
    Map<String, ?> change = map(record.get("dynamodb"), "dynamodb");
    StreamRecord.Builder made =
        StreamRecord.builder().keys(attributes(map(change.get("Keys"), "Keys")));
    if (change.containsKey("OldImage")) {
      made.oldImage(attributes(map(change.get("OldImage"), "OldImage")));
    }
    if (change.containsKey("NewImage")) {
      made.newImage(attributes(map(change.get("NewImage"), "NewImage")));
    }
    if (change.containsKey("SequenceNumber")) {
      made.sequenceNumber(text(change.get("SequenceNumber"), "SequenceNumber"));
    }
    return Record.builder()
        .eventName(text(record.get("eventName"), "eventName"))
        .dynamodb(made.build())
        .build();
  }

  /**
   * The attributes of an image in DynamoDB's JSON: {@code {"PK": {"S": "…"}, "content_encrypted":
   * {"B": "base64"}}}, for {@link Repository#decode(Map)}.
   *
   * @throws InvalidItemException where it has another form
   */
  public static Map<String, AttributeValue> attributes(Map<String, ?> image) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    image.forEach((name, value) -> attributes.put(name, attribute(map(value, "an attribute"))));
    return attributes;
  }

  private static AttributeValue attribute(Map<String, ?> typed) {
    if (typed.size() != 1) {
      throw refused("an attribute with one type, found " + typed.size());
    }
    Map.Entry<String, ?> only = typed.entrySet().iterator().next();
    Object value = only.getValue();
    return switch (only.getKey()) {
      case "S" -> AttributeValue.fromS(text(value, "S"));
      case "N" -> AttributeValue.fromN(text(value, "N"));
      case "B" -> AttributeValue.fromB(bytes(value));
      case "BOOL" -> AttributeValue.fromBool(bool(value, "BOOL"));
      case "NULL" -> AttributeValue.fromNul(bool(value, "NULL"));
      case "SS" -> AttributeValue.fromSs(each(value, "SS", one -> text(one, "SS")));
      case "NS" -> AttributeValue.fromNs(each(value, "NS", one -> text(one, "NS")));
      case "BS" -> AttributeValue.fromBs(each(value, "BS", LambdaEvent::bytes));
      case "L" -> AttributeValue.fromL(each(value, "L", one -> attribute(map(one, "L"))));
      case "M" -> AttributeValue.fromM(attributes(map(value, "M")));
      default -> throw refused("an attribute of a type of DynamoDB, found another");
    };
  }

  private static <V> List<V> each(
      @Nullable Object value, String what, Function<@Nullable Object, V> form) {
    return list(value, what).stream().<V>map(form).toList();
  }

  private static SdkBytes bytes(@Nullable Object value) {
    try {
      return SdkBytes.fromByteArray(Base64.getDecoder().decode(text(value, "B")));
    } catch (IllegalArgumentException e) {
      throw refused("bytes in base64, found other text");
    }
  }

  private static String text(@Nullable Object value, String what) {
    if (value instanceof String text) {
      return text;
    }
    throw refused("text as " + what + ", found none");
  }

  private static boolean bool(@Nullable Object value, String what) {
    if (value instanceof Boolean bool) {
      return bool;
    }
    throw refused("true or false as " + what + ", found neither");
  }

  private static List<?> list(@Nullable Object value, String what) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw refused("a list as " + what + ", found none");
  }

  @SuppressWarnings("unchecked") // what a JSON parser gives has text as keys
  private static Map<String, ?> map(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> map
        && map.keySet().stream().allMatch(String.class::isInstance)) {
      return (Map<String, ?>) map;
    }
    throw refused("an object as " + what + ", found none");
  }

  private static InvalidItemException refused(String what) {
    return new InvalidItemException(EXPECTED + what + "; hand it over as it came", null);
  }
}
