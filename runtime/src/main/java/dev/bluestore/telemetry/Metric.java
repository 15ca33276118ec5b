package dev.bluestore.telemetry;

import static dev.bluestore.telemetry.Label.CACHE_RESULT;
import static dev.bluestore.telemetry.Label.ENTITY;
import static dev.bluestore.telemetry.Label.ERROR;
import static dev.bluestore.telemetry.Label.JOB;
import static dev.bluestore.telemetry.Label.JOB_OUTCOME;
import static dev.bluestore.telemetry.Label.KEY_USE;
import static dev.bluestore.telemetry.Label.KMS_METHOD;
import static dev.bluestore.telemetry.Label.OPERATION;
import static dev.bluestore.telemetry.Label.SYSTEM;
import static dev.bluestore.telemetry.Label.TABLE;

import java.util.List;

/** Every metric, with the labels that it can have: what docs/observability.md lists. */
enum Metric {
  OPERATION_DURATION(
      "db.client.operation.duration",
      Kind.HISTOGRAM,
      "s",
      "Duration of store operations",
      SYSTEM,
      TABLE,
      OPERATION,
      ENTITY,
      ERROR),
  ITEMS_SEALED(
      "bluestore.items.sealed", Kind.COUNTER, "{item}", "Items sealed", SYSTEM, TABLE, ENTITY),
  CONTENT_SEALED(
      "bluestore.content.sealed",
      Kind.COUNTER,
      "By",
      "Content sealed, before sealing",
      SYSTEM,
      TABLE,
      ENTITY),
  ITEMS_OPENED(
      "bluestore.items.opened", Kind.COUNTER, "{item}", "Items opened", SYSTEM, TABLE, ENTITY),
  CONTENT_OPENED(
      "bluestore.content.opened",
      Kind.COUNTER,
      "By",
      "Content opened, after opening",
      SYSTEM,
      TABLE,
      ENTITY),
  ITEMS_REFUSED(
      "bluestore.items.refused",
      Kind.COUNTER,
      "{item}",
      "Items that did not open",
      SYSTEM,
      TABLE,
      ENTITY,
      ERROR),
  PLAIN_ITEMS_READ(
      "bluestore.plain.items.read",
      Kind.COUNTER,
      "{item}",
      "Items read that are not sealed, as a migration allows",
      SYSTEM,
      TABLE,
      ENTITY),
  RETRIES("bluestore.retries", Kind.COUNTER, "{retry}", "Requests sent again", SYSTEM, TABLE),
  CONFLICTS(
      "bluestore.conflicts",
      Kind.COUNTER,
      "{conflict}",
      "Writes that met those of others",
      SYSTEM,
      TABLE),
  KEY_CACHE_REQUESTS(
      "bluestore.key.cache.requests",
      Kind.COUNTER,
      "{request}",
      "Data keys asked for",
      SYSTEM,
      TABLE,
      KEY_USE,
      CACHE_RESULT),
  KEY_CACHE_SIZE(
      "bluestore.key.cache.size",
      Kind.UP_DOWN_COUNTER,
      "{key}",
      "Data keys kept",
      SYSTEM,
      TABLE,
      KEY_USE),
  KMS_CALL_DURATION(
      "bluestore.kms.call.duration",
      Kind.HISTOGRAM,
      "s",
      "Duration of calls of KMS, all of their tries together",
      SYSTEM,
      TABLE,
      KMS_METHOD,
      ERROR),
  JOB_ITEMS(
      "bluestore.job.items",
      Kind.COUNTER,
      "{item}",
      "Items that a job has come to",
      SYSTEM,
      TABLE,
      JOB,
      JOB_OUTCOME);

  /** The kinds of instruments, by their names in the specification. */
  enum Kind {
    COUNTER("Counter"),
    UP_DOWN_COUNTER("UpDownCounter"),
    HISTOGRAM("Histogram");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  private final String text;
  private final Kind kind;
  private final String unit;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Label> labels;

  Metric(String text, Kind kind, String unit, String description, Label... labels) {
    this.text = text;
    this.kind = kind;
    this.unit = unit;
    this.description = description;
    this.labels = List.of(labels);
  }

  String text() {
    return text;
  }

  Kind kind() {
    return kind;
  }

  String unit() {
    return unit;
  }

  String description() {
    return description;
  }

  List<Label> labels() {
    return labels;
  }
}
