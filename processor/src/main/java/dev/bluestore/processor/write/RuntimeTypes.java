package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;

/**
 * The classes of the runtime that generated code calls, by name: the processor does not use them.
 */
final class RuntimeTypes {
  private static final String ROOT = "dev.bluestore";
  private static final String CODEC = "dev.bluestore.codec";

  static final ClassName ENCRYPTED_STORE = ClassName.get(ROOT, "EncryptedStore");
  static final ClassName REPOSITORY = ClassName.get(ROOT, "Repository");
  static final ClassName QUERY = ClassName.get(ROOT, "Query");
  static final ClassName ENTITY_MAPPER = ClassName.get(CODEC, "EntityMapper");
  static final ClassName ENTITY_SCHEMA = ClassName.get(CODEC, "EntitySchema");
  static final ClassName ENTITY_KEY = ClassName.get(CODEC, "EntityKey");
  static final ClassName KEY_CODEC = ClassName.get(CODEC, "KeyCodec");
  static final ClassName VALUE_CODEC = ClassName.get(CODEC, "ValueCodec");
  static final ClassName RECORD_CODEC = ClassName.get(CODEC, "RecordCodec");
  static final ClassName FIELD_WRITER = ClassName.get(CODEC, "FieldWriter");
  static final ClassName FIELD_READER = ClassName.get(CODEC, "FieldReader");

  private RuntimeTypes() {}
}
