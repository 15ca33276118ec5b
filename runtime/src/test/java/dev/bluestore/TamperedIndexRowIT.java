package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.codec.IndexKey;
import dev.bluestore.error.ItemKey;
import dev.bluestore.error.OpenException;
import dev.bluestore.error.TamperedException;
import dev.bluestore.error.UnsealedException;
import dev.bluestore.testing.Task;
import dev.bluestore.testing.TaskMapper;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that something else has put into an index are refused where they are read. */
@ExtendWith(DynamoDbLocalExtension.class)
class TamperedIndexRowIT {

  private TestTable table;
  private Map<String, AttributeValue> item;

  @BeforeEach
  void storeATask(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, settings -> settings, TaskMapper.SCHEMA);
    Task task = table.tasks().put(Task.of("blue", "open", 1).withAssignee("Ada"));
    item = table.raw(TaskMapper.key("blue", task.id()));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void indexedAttribute_changed_isRefusedWhereItIsFoundThen() {
    put("status", "done");

    assertRefused(TamperedException.class, TaskMapper.byStatus("done"));
    assertThat(table.tasks().query(TaskMapper.byStatus("open")).list()).isEmpty();
  }

  @Test
  void indexedAttribute_changedOfAnIndexOfKeys_isRefusedByTheItemBehindIt() {
    put("assignee", "Bo");

    assertRefused(TamperedException.class, TaskMapper.byAssignee("Bo"));
  }

  @Test
  void rowOfAnotherItem_underItsAddress_isRefused() {
    put("SK", "task#v1#" + new UUID(0x7000, 1L << 63));

    assertRefused(TamperedException.class, TaskMapper.byStatus("open"));
    assertRefused(TamperedException.class, TaskMapper.byAssignee("Ada"));
  }

  @Test
  void rowWithKeysThatNoTaskHas_isRefused() {
    for (String sk : new String[] {"task", "task#v2#x", "task#v1#x#y", "task##", "TASK#v1#x"}) {
      put("SK", sk);
      assertRefused(TamperedException.class, TaskMapper.byAssignee("Ada"));
      table.removeRaw(new ItemKey("project#blue", sk));
    }
    assertThat(table.tasks().query(TaskMapper.byAssignee("Ada")).list()).hasSize(1);
  }

  @Test
  void rowWithoutItsContent_isReadAgainAndRefused() {
    item.remove("content_encrypted");
    table.putRaw(item);
    assertRefused(TamperedException.class, TaskMapper.byStatus("open"));

    item.remove("content_nonce");
    item.remove("key_id");
    table.putRaw(item);
    assertRefused(UnsealedException.class, TaskMapper.byStatus("open"));
    assertRefused(UnsealedException.class, TaskMapper.byAssignee("Ada"));
  }

  @Test
  void rowOfAnotherNamespace_isRefused() {
    try (EncryptedStore other = table.another().namespace("elsewhere").build()) {
      assertThatExceptionOfType(TamperedException.class)
          .isThrownBy(
              () -> other.repository(new TaskMapper()).query(TaskMapper.byStatus("open")).list());
    }
  }

  private void put(String attribute, String text) {
    item.put(attribute, AttributeValue.fromS(text));
    table.putRaw(item);
  }

  private void assertRefused(Class<? extends OpenException> expected, IndexKey key) {
    assertThatExceptionOfType(expected)
        .isThrownBy(() -> table.tasks().query(key).list())
        .satisfies(e -> assertThat(e.address()).isPresent())
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("blue", "Ada"));
  }
}
