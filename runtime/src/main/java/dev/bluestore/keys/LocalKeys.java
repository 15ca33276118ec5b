package dev.bluestore.keys;

import dev.bluestore.error.KeyFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master keys of a folder as this process has read them. They are read again where the folder
 * has changed, so that a process that goes on for months follows a rotation; what cannot be read
 * then leaves it with the keys that it has. Handles stay good until all are closed. Thread-safe.
 */
final class LocalKeys implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LocalKeys.class);

  private final KeyFolder folder;
  private final Map<String, LocalUmk> handles = new LinkedHashMap<>();
  private volatile Known known;

  /** What was found, and what the folder looked like before. */
  private record Known(
      Optional<KeyFolder.State> state, LocalUmk current, Map<String, LocalUmk> former) {}

  LocalKeys(KeyFolder folder) {
    this.folder = folder;
    this.known = read(folder.state());
  }

  LocalUmk current() {
    return look().current();
  }

  List<LocalUmk> former() {
    return List.copyOf(look().former().values());
  }

  /** A key that was not there before may be one that another process has made. */
  Optional<LocalUmk> find(String umkId) {
    Optional<LocalUmk> found = find(known, umkId);
    return found.isPresent() ? found : find(look(), umkId);
  }

  private static Optional<LocalUmk> find(Known keys, String umkId) {
    return keys.current().id().equals(umkId)
        ? Optional.of(keys.current())
        : Optional.ofNullable(keys.former().get(umkId));
  }

  private Known look() {
    Known before = known;
    Optional<KeyFolder.State> state = folder.state();
    return state.isEmpty() || state.equals(before.state()) ? before : reload(state);
  }

  private synchronized Known reload(Optional<KeyFolder.State> state) {
    try {
      known = read(state);
    } catch (KeyFileException e) {
      LOG.warn(
          "The folder of master keys has changed and cannot be read; the keys that were read from"
              + " it before stay in use",
          e);
      known = new Known(state, known.current(), known.former());
    }
    return known;
  }

  private synchronized Known read(Optional<KeyFolder.State> state) {
    LocalUmk current = handle(folder.readCurrent());
    List<LocalUmk> found = new ArrayList<>();
    folder.readFormer().forEach(umk -> found.add(handle(umk)));
    Map<String, LocalUmk> former = new LinkedHashMap<>();
    found.stream().filter(umk -> umk != current).forEach(umk -> former.put(umk.id(), umk));
    return new Known(state, current, former);
  }

  /** One handle for a key, however often it is read. */
  private LocalUmk handle(LocalUmk read) {
    LocalUmk there = handles.putIfAbsent(read.id(), read);
    if (there == null) {
      return read;
    }
    read.close();
    return there;
  }

  @Override
  public synchronized void close() {
    handles.values().forEach(LocalUmk::close);
  }
}
