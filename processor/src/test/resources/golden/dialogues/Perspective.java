package dialogues;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity("perspective")
public record Perspective(
    @PartitionKey("dialogue") String dialogueId,
    @SortKey(order = 1, width = 2) int round,
    @SortKey(order = 2, width = 2) int seq,
    Status status,
    Instant createdAt,
    @Encrypted String label,
    @Encrypted String content,
    @Encrypted List<String> contributors,
    @Encrypted List<Reference> references,
    @Encrypted @Nullable String resolution,
    @Encrypted Optional<Map<String, Reference>> answers) {
  public enum Status {
    OPEN,
    CLOSED
  }

  public record Reference(Kind kind, String targetId, Optional<String> note) {
    public enum Kind {
      SUPPORT,
      OPPOSE
    }
  }
}
