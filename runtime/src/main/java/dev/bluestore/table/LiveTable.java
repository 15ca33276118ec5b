package dev.bluestore.table;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * A table as it is now.
 *
 * @param description its keys, indexes and billing
 * @param timeToLive the attribute that says when an item ends, where there is one
 * @param pointInTimeRecovery whether it can be restored to any second of the last days
 * @param serverTime when the server says that it answered
 */
public record LiveTable(
    TableDescription description,
    Optional<String> timeToLive,
    boolean pointInTimeRecovery,
    Optional<Instant> serverTime) {

  /** What an answer says of its time, to the second (RFC 9110 §6.6.1); empty where it does not. */
  public static Optional<Instant> dateOf(SdkHttpResponse answer) {
    try {
      return answer
          .firstMatchingHeader("Date")
          .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
