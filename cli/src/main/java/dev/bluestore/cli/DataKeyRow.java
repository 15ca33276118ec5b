package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.envelope.DekRecord;
import dev.bluestore.envelope.ItemAddress;
import dev.bluestore.envelope.KeyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a key record says of itself.
 *
 * @param createdAt empty where its key id is malformed
 */
record DataKeyRow(String keyId, String state, String umkId, Optional<Instant> createdAt) {

  static DataKeyRow of(Map<String, AttributeValue> row) {
    String keyId = ItemAddress.keyOf(row).sortKey();
    return new DataKeyRow(
        keyId,
        text(row, DekRecord.STATE),
        text(row, DekRecord.UMK),
        KeyId.parse(keyId).map(KeyId::createdAt));
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return Optional.ofNullable(row.get(name)).map(AttributeValue::s).orElse("malformed");
  }

  String line(Instant now) {
    return "%-57s  %-8s  %s days  %s"
        .formatted(keyId, state, createdAt.map(at -> days(at, now)).orElse("?"), umkId);
  }

  ObjectNode json(Instant now) {
    ObjectNode json = Json.object().put("keyId", keyId).put("state", state).put("masterKey", umkId);
    createdAt.ifPresent(at -> json.put("createdAt", at.toString()).put("ageSeconds", age(at, now)));
    return json;
  }

  private static long age(Instant at, Instant now) {
    return Duration.between(at, now).toSeconds();
  }

  static String days(Instant at, Instant now) {
    return Long.toString(Duration.between(at, now).toDays());
  }
}
