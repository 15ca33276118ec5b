package classes;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.Generated;
import dev.bluestore.annotations.PartitionKey;
import dev.bluestore.annotations.SortKey;
import dev.bluestore.annotations.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bean: a constructor without parameters, getters and setters. */
@Entity("show")
public class Show {
  @PartitionKey("venue")
  private String venueId = "";

  @SortKey @Generated private @Nullable UUID id;

  @Version private @Nullable Integer revision;

  private int minutes;

  public String getVenueId() {
    return venueId;
  }

  public void setVenueId(String venueId) {
    this.venueId = venueId;
  }

  public @Nullable UUID getId() {
    return id;
  }

  public void setId(@Nullable UUID id) {
    this.id = id;
  }

  public @Nullable Integer getRevision() {
    return revision;
  }

  public void setRevision(@Nullable Integer revision) {
    this.revision = revision;
  }

  public int getMinutes() {
    return minutes;
  }

  public void setMinutes(int minutes) {
    this.minutes = minutes;
  }
}
