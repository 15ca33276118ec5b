package dev.bluestore.processor.validate;

import dev.bluestore.processor.model.Component;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that seldom name what everybody may read. */
final class SecretNames {
  private static final List<String> WORDS =
      List.of(
          "ssn",
          "social security",
          "passport",
          "iban",
          "card number",
          "credit card",
          "cvv",
          "cvc",
          "pin",
          "email",
          "mail address",
          "phone",
          "mobile",
          "address",
          "street",
          "birth",
          "birthday",
          "dob",
          "password",
          "passwd",
          "secret",
          "token",
          "api key",
          "private key",
          "access key",
          "salary",
          "diagnosis",
          "tax id",
          "license number",
          "first name",
          "last name",
          "full name",
          "surname",
          "maiden name",
          "ip address",
          "latitude",
          "longitude");

  // What the fix of an index over an encrypted field asks for, and what only points at the value.
  private static final Pattern HARMLESS =
      Pattern.compile(".* (hash|hmac|mac|digest|id|verified|count) ");

  private static final Pattern WORD_START =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_.\\- ]+");

  private SecretNames() {}

  /** The word in a component's Java or stored name that tells of a secret. */
  static Optional<String> wordIn(Component component) {
    return wordIn(component.name()).or(() -> wordIn(component.storedName().text()));
  }

  private static Optional<String> wordIn(String name) {
    String words = " " + WORD_START.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT) + " ";
    return WORDS.stream()
        .filter(word -> !HARMLESS.matcher(words).matches())
        .filter(word -> words.contains(" " + word + " ") || words.contains(" " + word + "s "))
        .findFirst();
  }
}
