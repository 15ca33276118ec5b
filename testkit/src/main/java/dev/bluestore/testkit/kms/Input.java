package dev.bluestore.testkit.kms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The members of a request. Those that an operation does not ask for are passed over. */
final class Input {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode members;

  private Input(JsonNode members) {
    this.members = members;
  }

  static Input parse(byte[] body) {
    try {
      JsonNode members = JSON.readTree(body);
      if (members.isObject()) {
        return new Input(members);
      }
      throw malformed();
    } catch (JsonProcessingException e) {
      throw malformed();
    } catch (IOException e) {
      throw new AssertionError("bytes in memory are read without input or output", e);
    }
  }

  /** A text that must be there, of 1 to so many characters. */
  String text(String name, int most) {
    String value = optionalText(name).orElseThrow(() -> absent(name));
    if (value.isEmpty()) {
      throw KmsError.constraint("'' ", member(name), "have length greater than or equal to 1");
    }
    if (value.length() > most) {
      throw tooLong(name, most);
    }
    return value;
  }

  Optional<String> optionalText(String name) {
    return find(name)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw malformed();
              }
              return value.textValue();
            });
  }

  /** Bytes that must be there, 1 to so many. */
  byte[] blob(String name, int most) {
    String text = optionalText(name).orElseThrow(() -> absent(name));
    byte[] value;
    try {
      value = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    if (value.length == 0) {
      throw KmsError.constraint("", member(name), "have length greater than or equal to 1");
    }
    if (value.length > most) {
      throw tooLong(name, most);
    }
    return value;
  }

  Optional<Integer> integer(String name, int least, int most) {
    return find(name)
        .map(
            value -> {
              if (!value.canConvertToInt() || !value.isIntegralNumber()) {
                throw malformed();
              }
              int number = value.intValue();
              if (number < least) {
                throw outOfRange(name, number, "greater than or equal to " + least);
              }
              if (number > most) {
                throw outOfRange(name, number, "less than or equal to " + most);
              }
              return number;
            });
  }

  boolean flag(String name) {
    return find(name)
        .map(
            value -> {
              if (!value.isBoolean()) {
                throw malformed();
              }
              return value.booleanValue();
            })
        .orElse(false);
  }

  /** A map of texts, sorted by name; empty where there is none. */
  Map<String, String> texts(String name) {
    Map<String, String> texts = new TreeMap<>();
    find(name)
        .ifPresent(
            map -> {
              if (!map.isObject()) {
                throw malformed();
              }
              map.properties().forEach(entry -> texts.put(entry.getKey(), entryText(entry)));
            });
    return texts;
  }

  private static String entryText(Map.Entry<String, JsonNode> entry) {
    if (!entry.getValue().isTextual()) {
      throw malformed();
    }
    return entry.getValue().textValue();
  }

  private Optional<JsonNode> find(String name) {
    return Optional.ofNullable(members.get(name)).filter(value -> !value.isNull());
  }

  private static KmsError absent(String name) {
    return KmsError.constraint("null ", member(name), "not be null");
  }

  private static KmsError tooLong(String name, int most) {
    return KmsError.constraint("", member(name), "have length less than or equal to " + most);
  }

  private static KmsError outOfRange(String name, int found, String bound) {
    return KmsError.constraint("'" + found + "' ", member(name), "have value " + bound);
  }

  private static KmsError malformed() {
    return KmsError.client("SerializationException", "");
  }

  /** KMS's messages name a member with a small first letter. */
  private static String member(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
