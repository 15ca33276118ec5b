package dev.bluestore;

import dev.bluestore.codec.EntityCodec;
import dev.bluestore.codec.PlainForm;
import dev.bluestore.envelope.SealedItem;
import dev.bluestore.error.ConfigurationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Until when items are read that are not sealed, and of which entities. Thread-safe.
 *
 * @param until from then on none is
 * @param clock which says so
 */
record PlainReading(Instant until, List<PlainForm<?>> forms, Clock clock) {

  private static final Duration LONGEST = Duration.ofDays(90);

  static PlainReading of(Optional<Instant> until, List<PlainForm<?>> forms, Clock clock) {
    if (until.filter(end -> end.isAfter(clock.instant().plus(LONGEST))).isPresent()) {
      throw new ConfigurationException(
          "expected plain items to be read for at most "
              + LONGEST.toDays()
              + " days, found a later end; migrate the table until then, and set it anew if it"
              + " takes longer");
    }
    return new PlainReading(until.orElse(Instant.MIN), forms, clock);
  }

  /** What an item looks like that may be read although it is not sealed; empty for any other. */
  <T> Optional<PlainForm<T>> formOf(EntityCodec<T> codec, Map<String, AttributeValue> item) {
    return SealedItem.isUnsealed(item) && clock.instant().isBefore(until)
        ? forms.stream().flatMap(form -> form.as(codec).stream()).findFirst()
        : Optional.empty();
  }
}
