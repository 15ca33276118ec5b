package dev.bluestore.processor.write;

import com.palantir.javapoet.ClassName;

/**
 * The classes of the runtime that generated code calls, by name: the processor does not use them.
 */
final class RuntimeTypes {
  private static final String ROOT = "dev.bluestore";
  private static final String CODEC = "dev.bluestore.codec";
  private static final String ERROR = "dev.bluestore.error";
  private static final String CONDITIONS = "dev.bluestore.condition";

  static final ClassName ENCRYPTED_STORE = ClassName.get(ROOT, "EncryptedStore");
  static final ClassName REPOSITORY = ClassName.get(ROOT, "Repository");
  static final ClassName ASYNC_REPOSITORY = ClassName.get(ROOT, "AsyncRepository");
  static final ClassName FAMILY = ClassName.get(ROOT, "Family");
  static final ClassName FAMILY_MEMBER = FAMILY.nestedClass("Member");
  static final ClassName ASYNC_FAMILY = ClassName.get(ROOT, "AsyncFamily");
  static final ClassName KEY = ClassName.get(ROOT, "Key");
  static final ClassName QUERY = ClassName.get(ROOT, "Query");
  static final ClassName ITEM_COLLECTION = ClassName.get(ROOT, "ItemCollection");
  static final ClassName COLLECTED_ITEMS = ClassName.get(ROOT, "CollectedItems");
  static final ClassName AGGREGATE = ClassName.get(ROOT, "Aggregate");
  static final ClassName AGGREGATE_PART = ClassName.get(ROOT, "AggregatePart");
  static final ClassName CONFLICT = ClassName.get(ERROR, "ConflictException");
  static final ClassName NOT_FOUND = ClassName.get(ERROR, "NotFoundException");
  static final ClassName UNREADABLE = ClassName.get(ERROR, "UnreadableEntityException");

  static final ClassName ENTITY_MAPPER = ClassName.get(CODEC, "EntityMapper");
  static final ClassName ENTITY_SCHEMA = ClassName.get(CODEC, "EntitySchema");
  static final ClassName INDEX_SCHEMA = ClassName.get(CODEC, "IndexSchema");
  static final ClassName INDEX_SCHEMA_KEY = INDEX_SCHEMA.nestedClass("Key");
  static final ClassName ENTITY_KEY = ClassName.get(CODEC, "EntityKey");
  static final ClassName ENTITY_KEY_RANGE = ClassName.get(CODEC, "EntityKeyRange");
  static final ClassName KEY_RANGE = ClassName.get(CODEC, "KeyRange");
  static final ClassName INDEX_KEY = ClassName.get(CODEC, "IndexKey");
  static final ClassName KEY_PART = ClassName.get(CODEC, "KeyPart");
  static final ClassName KEY_CODEC = ClassName.get(CODEC, "KeyCodec");
  static final ClassName VALUE_CODEC = ClassName.get(CODEC, "ValueCodec");
  static final ClassName RECORD_CODEC = ClassName.get(CODEC, "RecordCodec");
  static final ClassName FIELD = ClassName.get(CODEC, "Field");
  static final ClassName FIELD_WRITER = ClassName.get(CODEC, "FieldWriter");
  static final ClassName FIELD_READER = ClassName.get(CODEC, "FieldReader");
  static final ClassName STAMP = ClassName.get(CODEC, "Stamp");

  static final ClassName CONDITION = ClassName.get(CONDITIONS, "Condition");
  static final ClassName PLAIN_FIELD = ClassName.get(CONDITIONS, "PlainField");
  static final ClassName ORDERED_FIELD = ClassName.get(CONDITIONS, "OrderedField");
  static final ClassName COUNTER_FIELD = ClassName.get(CONDITIONS, "CounterField");
  static final ClassName TEXT_FIELD = ClassName.get(CONDITIONS, "TextField");
  static final ClassName COLLECTION_FIELD = ClassName.get(CONDITIONS, "CollectionField");
  static final ClassName SEALED_FIELD = ClassName.get(CONDITIONS, "SealedField");
  static final ClassName KEY_FIELD = ClassName.get(CONDITIONS, "KeyField");

  private RuntimeTypes() {}
}
