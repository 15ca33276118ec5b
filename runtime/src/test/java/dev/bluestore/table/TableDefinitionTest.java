package dev.bluestore.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.EntitySchema;
import dev.bluestore.codec.Field;
import dev.bluestore.codec.IndexSchema;
import dev.bluestore.codec.ValueCodec;
import dev.bluestore.error.ConfigurationException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class TableDefinitionTest {

  private static final Field<String> STATUS = Field.of("status", ValueCodec.text());
  private static final Field<Integer> SCORE = Field.of("score", ValueCodec.int32());
  private static final IndexSchema BY_STATUS =
      IndexSchema.of("byStatus").partition(STATUS).sort(SCORE);

  private final EntitySchema note =
      EntitySchema.of("Note", "note").partition("notebook", "book").sort("title");
  private final EntitySchema memo = EntitySchema.of("Memo", "memo").partition("diary", "day");

  private static TableDefinition of(EntitySchema... entities) {
    return TableDefinition.of(KeyNames.DEFAULT, Arrays.asList(entities));
  }

  @Test
  void table_ofNoEntities_hasItsOwnKeysAndTheIndexOfKeyRecords() {
    CreateTableRequest request = of().request("notes");

    assertThat(request.tableName()).isEqualTo("notes");
    assertThat(request.keySchema())
        .extracting(key -> key.attributeName() + " " + key.keyType())
        .containsExactly("PK HASH", "SK RANGE");
    assertThat(request.globalSecondaryIndexes())
        .singleElement()
        .satisfies(
            index -> {
              assertThat(index.indexName()).isEqualTo("bluestore-keys");
              assertThat(index.keySchema())
                  .extracting(key -> key.attributeName() + " " + key.keyType())
                  .containsExactly("dek_umk HASH", "SK RANGE");
              assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.KEYS_ONLY);
            });
    assertThat(of().timeToLive()).isEmpty();
  }

  @Test
  void index_thatTwoEntitiesShare_isMadeOnce() {
    TableDefinition table =
        of(
            note.index(BY_STATUS).timeToLive("ends"),
            memo.index(BY_STATUS).index(IndexSchema.of("byScore").partition(SCORE).keysOnly()),
            EntitySchema.of("Tag", "tag").partition("tags", "tag").timeToLive("ends"));

    assertThat(table.indexes())
        .extracting(IndexSchema::name)
        .containsExactly("byStatus", "byScore", "bluestore-keys");
    assertThat(table.timeToLive()).contains("ends");
    assertThat(table.types())
        .isEqualTo(
            Map.of(
                "PK", ScalarAttributeType.S,
                "SK", ScalarAttributeType.S,
                "dek_umk", ScalarAttributeType.S,
                "status", ScalarAttributeType.S,
                "score", ScalarAttributeType.N));
  }

  @Test
  void request_ofAnIndex_hasItsKeysInOrderAndItsProjection() {
    Field<String> kind = Field.of("kind", ValueCodec.text());
    CreateTableRequest request =
        of(note.index(
                IndexSchema.of("byKind")
                    .partition(kind, STATUS)
                    .sort(SCORE)
                    .including(Field.of("title", ValueCodec.text()))))
            .request("notes");

    assertThat(request.globalSecondaryIndexes())
        .first()
        .satisfies(
            index -> {
              assertThat(index.keySchema())
                  .extracting(key -> key.attributeName() + " " + key.keyType())
                  .containsExactly(
                      "kind " + KeyType.HASH, "status " + KeyType.HASH, "score " + KeyType.RANGE);
              assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.INCLUDE);
              assertThat(index.projection().nonKeyAttributes()).isEqualTo(List.of("title"));
            });
  }

  @Test
  void keyIndex_ofATableWithOtherNames_sortsByItsSortKey() {
    TableDefinition table = TableDefinition.of(new KeyNames("hash", "range"), List.of());

    assertThat(table.indexes())
        .singleElement()
        .satisfies(index -> assertThat(index.keyAttributes()).containsExactly("dek_umk", "range"));
  }

  @Test
  void index_withTheNameOfTheKeyIndex_isRefused() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> of(note.index(IndexSchema.of("bluestore-keys").partition(STATUS))))
        .withMessageContaining("bluestore-keys");
  }

  @Test
  void definitions_thatContradictEachOther_areRefused() {
    assertRefused("the index byStatus", note.index(BY_STATUS), memo.index(BY_STATUS.keysOnly()));
    assertRefused(
        "the indexed attribute score",
        note.index(BY_STATUS),
        memo.index(IndexSchema.of("byScore").partition(Field.of("score", ValueCodec.text()))));
    assertRefused("time to live", note.timeToLive("ends"), memo.timeToLive("expires"));
  }

  private static void assertRefused(String what, EntitySchema one, EntitySchema other) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> of(one, other))
        .withMessageContaining(what)
        .withMessageContaining("Memo");
  }
}
