/** Stores entities sealed in DynamoDB: what generated repositories call, and the keys beneath. */
module dev.bluestore.runtime {
  requires transitive dev.bluestore.annotations;
  requires transitive org.jspecify;
  requires transitive software.amazon.awssdk.services.dynamodb;
  requires transitive software.amazon.awssdk.services.kms;
  requires transitive io.opentelemetry.api;
  requires com.github.benmanes.caffeine;
  requires io.opentelemetry.context;
  requires org.bouncycastle.fips.core;
  requires org.slf4j;
  requires software.amazon.awssdk.auth;
  requires software.amazon.awssdk.awscore;
  requires software.amazon.awssdk.core;
  requires software.amazon.awssdk.http;
  requires software.amazon.awssdk.regions;
  requires software.amazon.awssdk.retries;
  requires software.amazon.awssdk.retries.api;
  requires software.amazon.awssdk.utils;

  uses java.security.Provider;

  exports dev.bluestore;
  exports dev.bluestore.audit;
  exports dev.bluestore.codec;
  exports dev.bluestore.condition;
  exports dev.bluestore.error;
  exports dev.bluestore.keys;
  exports dev.bluestore.rotation;
}
