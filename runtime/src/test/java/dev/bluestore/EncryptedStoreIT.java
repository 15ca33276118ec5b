package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.testing.Note;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocalExtension.class)
class EncryptedStoreIT {

  private TestTable table;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys);
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void entity_putAndFound_isTheSame() {
    Note note = Note.of("alpha", 1, 2, "the words that people said");

    table.notes().put(note);

    assertThat(table.notes().find(Note.key("alpha", 1, 2))).contains(note);
  }

  @Test
  void entity_neverPut_isNotFound() {
    assertThat(table.notes().find(Note.key("alpha", 1, 2))).isEmpty();
  }

  @Test
  void entity_deleted_isNotFound() {
    table.notes().put(Note.of("alpha", 1, 2, "gone"));

    table.notes().delete(Note.key("alpha", 1, 2));

    assertThat(table.notes().find(Note.key("alpha", 1, 2))).isEmpty();
  }

  @Test
  void item_inTheTable_hasTheOneSchema() {
    table.notes().put(Note.of("alpha", 1, 2, "the words that people said"));

    Map<String, AttributeValue> item = table.raw(Note.key("alpha", 1, 2));

    assertThat(item)
        .containsOnlyKeys("PK", "SK", "status", "content_encrypted", "content_nonce", "key_id");
    assertThat(item).containsEntry("PK", AttributeValue.fromS("notebook#alpha"));
    assertThat(item).containsEntry("SK", AttributeValue.fromS("note#01#02"));
    assertThat(item.get("content_nonce").b().asByteArray()).hasSize(12);
    assertThat(TestTable.text(item, "key_id")).matches("dek#[^#]{20}#[A-Za-z0-9_-]{32}");
    assertThat(item.get("content_encrypted").b().asString(StandardCharsets.ISO_8859_1))
        .doesNotContain("words");
  }

  @Test
  void sameEntity_putTwice_isSealedUnderAnotherNonce() {
    Note note = Note.of("alpha", 1, 2, "same");
    table.notes().put(note);
    AttributeValue first = table.raw(Note.key("alpha", 1, 2)).get("content_nonce");

    table.notes().put(note);

    assertThat(table.raw(Note.key("alpha", 1, 2)).get("content_nonce")).isNotEqualTo(first);
  }

  @Test
  void query_ofAPartition_givesItsEntitiesInKeyOrder() {
    List<Note> notes =
        IntStream.of(3, 1, 2)
            .boxed()
            .flatMap(chapter -> IntStream.of(2, 1).mapToObj(n -> Note.of("alpha", chapter, n, "x")))
            .toList();
    notes.forEach(table.notes()::put);
    table.notes().put(Note.of("beta", 1, 1, "elsewhere"));

    assertThat(table.notes().query(Note.key("alpha")).list())
        .containsExactlyInAnyOrderElementsOf(notes)
        .isSortedAccordingTo(
            (one, other) ->
                100 * (one.chapter() - other.chapter()) + one.number() - other.number());
    assertThat(table.notes().query(Note.key("alpha", 2)).list())
        .containsExactly(Note.of("alpha", 2, 1, "x"), Note.of("alpha", 2, 2, "x"));
    assertThat(table.notes().query(Note.key("alpha", 2, 1)).first())
        .contains(Note.of("alpha", 2, 1, "x"));
  }

  @Test
  void query_overSeveralPages_givesEveryEntity() {
    String large = "x".repeat(300_000);
    IntStream.range(0, 8).forEach(i -> table.notes().put(Note.of("alpha", 1, i, large)));
    table.takeRequests();

    assertThat(table.notes().query(Note.key("alpha")).list()).hasSize(8);
    assertThat(table.takeRequests()).hasSizeGreaterThan(1).containsOnly("Query");
  }

  @Test
  void requests_ofPutsAndFinds_areAsFewAsPromised() {
    table.notes().put(Note.of("alpha", 1, 1, "first of the partition"));
    assertThat(table.takeRequests()).containsExactly("Query", "PutItem", "PutItem");

    table.notes().put(Note.of("alpha", 1, 2, "second"));
    assertThat(table.takeRequests()).containsExactly("PutItem");

    table.notes().find(Note.key("alpha", 1, 1));
    assertThat(table.takeRequests()).containsExactly("GetItem");

    try (EncryptedStore other = table.another().build()) {
      Repository<Note> notes = other.repository(new Note.Mapper());
      notes.find(Note.key("alpha", 1, 1));
      assertThat(table.takeRequests()).containsExactly("GetItem", "GetItem");
      notes.put(Note.of("alpha", 1, 3, "third"));
      assertThat(table.takeRequests()).containsExactly("Query", "PutItem");
    }
  }

  @Test
  void createTable_wasThereBefore_isLeftAsItIs() {
    table.notes().put(Note.of("alpha", 1, 2, "kept"));

    assertThat(table.store().createTable()).isFalse();

    assertThat(table.notes().find(Note.key("alpha", 1, 2))).isPresent();
  }

  @Test
  void reads_eventuallyConsistent_findTheSame() {
    Note note = Note.of("alpha", 1, 2, "soon");
    table.notes().put(note);

    assertThat(table.notes().eventuallyConsistent().find(Note.key("alpha", 1, 2))).contains(note);
    assertThat(table.notes().eventuallyConsistent().query(Note.key("alpha")).list())
        .containsExactly(note);
  }
}
