package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.error.ItemKey;
import dev.bluestore.error.TooLargeException;
import dev.bluestore.testing.TestTable;
import dev.bluestore.testing.Volume;
import dev.bluestore.testkit.DynamoDbLocal;
import dev.bluestore.testkit.DynamoDbLocalExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB would refuse for its size is refused before it is sent, and nothing else. */
@ExtendWith(DynamoDbLocalExtension.class)
class TooLargeIT {

  private static final Volume SMALL =
      Volume.of(1, 100_000, 1).ending(Instant.ofEpochSecond(2_000_000_000));

  private TestTable table;
  private Repository<Volume> volumes;

  @BeforeEach
  void makeTable(DynamoDbLocal server, @TempDir Path keys) {
    table = new TestTable(server, keys, UnaryOperator.identity(), Volume.Mapper.WHOLE);
    volumes = table.store().repository(new Volume.Mapper(Volume.Mapper.WHOLE));
  }

  @AfterEach
  void closeTable() {
    table.close();
  }

  @Test
  void entity_atTheLimit_isStored_andOneByteMoreIsRefusedBeforeTheNetwork() {
    int most = largest();
    Volume atLimit = SMALL.withText(new byte[most]);

    volumes.put(atLimit);
    Map<String, AttributeValue> stored = table.raw(Volume.key(1));
    table.takeRequests();

    assertThatExceptionOfType(TooLargeException.class)
        .isThrownBy(() -> volumes.put(SMALL.withText(new byte[most + 1])))
        .withMessageContainingAll("Volume", "409600", "409601", "chunked = true")
        .satisfies(
            refused -> {
              assertThat(refused.size()).isEqualTo(409_601);
              assertThat(refused.limit()).isEqualTo(409_600);
              assertThat(refused.address()).contains(new ItemKey("shelf#upper", "volume#01"));
            });
    assertThat(table.takeRequests()).isEmpty();
    assertThat(volumes.get(Volume.key(1))).isEqualTo(atLimit);
    assertThatExceptionOfType(DynamoDbException.class)
        .as("DynamoDB with one byte more")
        .isThrownBy(() -> table.putRaw(withOneByteMore(stored)));
  }

  /** How many bytes of text fill an item. */
  private int largest() {
    volumes.put(SMALL);
    int beyond = 409_600;
    try {
      volumes.put(SMALL.withText(new byte[beyond]));
      throw new AssertionError("expected more than an item to be refused");
    } catch (TooLargeException e) {
      return (int) (beyond - (e.size() - e.limit()));
    }
  }

  private static Map<String, AttributeValue> withOneByteMore(Map<String, AttributeValue> item) {
    byte[] content = Objects.requireNonNull(item.get("content_encrypted")).b().asByteArray();
    byte[] longer = Arrays.copyOf(content, content.length + 1);
    Map<String, AttributeValue> changed = new HashMap<>(item);
    changed.put("content_encrypted", AttributeValue.fromB(SdkBytes.fromByteArray(longer)));
    return changed;
  }
}
