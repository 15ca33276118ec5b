package dev.bluestore.telemetry;

import io.opentelemetry.api.common.AttributeKey;

/**
 * What a span or a metric may say. None of it is data: each label has as many values as there are
 * tables, classes or methods.
 */
enum Label {
  SYSTEM("db.system.name"),
  TABLE("db.collection.name"),
  OPERATION("db.operation.name"),
  ENTITY("bluestore.entity"),
  ERROR("error.type"),
  KEY_OPERATION("bluestore.key.operation"),
  KEY_USE("bluestore.key.use"),
  CACHE_RESULT("bluestore.key.cache.result"),
  KMS_METHOD("rpc.method"),
  JOB("bluestore.job.type"),
  JOB_OUTCOME("bluestore.job.outcome");

  @SuppressWarnings("ImmutableEnumChecker") // keys of attributes are values
  private final AttributeKey<String> key;

  Label(String key) {
    this.key = AttributeKey.stringKey(key);
  }

  AttributeKey<String> key() {
    return key;
  }
}
