package dev.bluestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.audit.CryptoAuditEvent;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.envelope.ContentKey;
import dev.bluestore.envelope.DataKeys;
import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.keys.LocalFileKeyProvider;
import dev.bluestore.table.Async;
import dev.bluestore.table.Transport;
import dev.bluestore.testing.KeptEvents;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class BulkOpenAuditTest {

  private static final int TYPES = 3 * BulkOpenAudit.MOST_TALLIES;

  private final CryptoProvider crypto = CryptoProvider.current();
  private final KeptEvents events = new KeptEvents();

  @Test
  void counts_ofVeryManyKinds_areAllWrittenAndFewAreHeld(@TempDir Path folder) {
    PartitionAddress partition = PartitionAddress.of("notes", List.of("notebook", "alpha"));
    BulkOpenAudit counts = new BulkOpenAudit();
    try (AuditTrail trail =
            new AuditTrail(crypto, events, () -> "test", Clock.systemUTC(), Duration.ofSeconds(5));
        LocalFileKeyProvider provider = LocalFileKeyProvider.openOrCreate(folder.resolve("keys"));
        ContentKey key =
            new DataKeys(provider, crypto, components -> "default")
                .mint(partition, Instant.EPOCH)
                .key();
        DynamoDbClient unused = DynamoDbClient.builder().region(Region.US_EAST_1).build()) {
      ItemAudit audit = new ItemAudit(trail);
      for (int type = 0; type < TYPES; type++) {
        Async.await(
            counts.opened(
                audit,
                partition.item(List.of("type" + type, "1")),
                key,
                Transport.blocking(unused)));
        assertThat(counts.counting()).isLessThanOrEqualTo(BulkOpenAudit.MOST_TALLIES);
      }
      counts.end();
    }

    assertThat(events.of("open").stream().mapToLong(CryptoAuditEvent::count).sum())
        .isEqualTo(TYPES);
  }
}
