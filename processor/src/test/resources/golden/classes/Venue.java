package classes;

import dev.bluestore.annotations.Encrypted;
import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.PartitionKey;
import java.util.List;
import java.util.Optional;

/** Abstract, with a builder whose methods return nothing. */
@Entity("venue")
public abstract class Venue {
  public static Builder builder() {
    return new Builder();
  }

  @PartitionKey("venue")
  public abstract String id();

  @Encrypted
  public abstract String name();

  public abstract List<Door> doors();

  public abstract Optional<Door> stageDoor();

  /** Made by setters and public fields. */
  public static final class Door {
    public int number;
    private String label = "";

    public String getLabel() {
      return label;
    }

    public void setLabel(String label) {
      this.label = label;
    }
  }

  public static final class Builder {
    private String id = "";
    private String name = "";
    private List<Door> doors = List.of();
    private Optional<Door> stageDoor = Optional.empty();

    public void setId(String id) {
      this.id = id;
    }

    public void setName(String name) {
      this.name = name;
    }

    public void setDoors(List<Door> doors) {
      this.doors = doors;
    }

    public void setStageDoor(Optional<Door> stageDoor) {
      this.stageDoor = stageDoor;
    }

    public Venue build() {
      return new Built(id, name, doors, stageDoor);
    }
  }

  private static final class Built extends Venue {
    private final String id;
    private final String name;
    private final List<Door> doors;
    private final Optional<Door> stageDoor;

    private Built(String id, String name, List<Door> doors, Optional<Door> stageDoor) {
      this.id = id;
      this.name = name;
      this.doors = doors;
      this.stageDoor = stageDoor;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<Door> doors() {
      return doors;
    }

    @Override
    public Optional<Door> stageDoor() {
      return stageDoor;
    }
  }
}
