package dev.bluestore.codec;

import java.util.Optional;
import java.util.Set;

/** What an entity's schema says beside its keys and indexes. */
record EntityTraits(
    Set<String> unauthenticated,
    Optional<String> version,
    Optional<String> timeToLive,
    boolean isChunked) {

  static final EntityTraits NONE =
      new EntityTraits(Set.of(), Optional.empty(), Optional.empty(), false);

  EntityTraits unauthenticated(Set<String> attributes) {
    return new EntityTraits(attributes, version, timeToLive, isChunked);
  }

  EntityTraits version(String attribute) {
    return new EntityTraits(unauthenticated, Optional.of(attribute), timeToLive, isChunked);
  }

  EntityTraits timeToLive(String attribute) {
    return new EntityTraits(unauthenticated, version, Optional.of(attribute), isChunked);
  }

  EntityTraits chunked() {
    return new EntityTraits(unauthenticated, version, timeToLive, true);
  }
}
