package dev.bluestore;

import dev.bluestore.envelope.ItemAttributes;
import dev.bluestore.envelope.KeyId;
import dev.bluestore.table.Async;
import dev.bluestore.table.KeyNames;
import dev.bluestore.table.Transport;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Opens whole items that came from the table by another way than a request. */
final class ImageDecoder<T> {

  private final EntitySealer<T> sealer;
  private final KeyNames names;
  private final Transport transport;

  ImageDecoder(EntitySealer<T> sealer, KeyNames names, Transport transport) {
    this.sealer = sealer;
    this.names = names;
    this.transport = transport;
  }

  CompletableFuture<Optional<T>> decode(Map<String, AttributeValue> streamed) {
    Map<String, AttributeValue> image = names.fromTable(streamed);
    return sealer
        .auditedKey(image, transport, this::key)
        .thenCompose(
            key ->
                key.map(found -> sealer.open(found, image, transport).thenApply(Optional::of))
                    .orElse(CompletableFuture.completedFuture(Optional.empty())));
  }

  CompletableFuture<Optional<Change<T>>> decode(Record record) {
    return Async.attempt(
        () -> {
          StreamRecord change = record.dynamodb();
          if (key(names.fromTable(change.keys())).isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
          }
          return image(change.hasOldImage(), change.oldImage())
              .thenCompose(
                  before ->
                      image(change.hasNewImage(), change.newImage())
                          .thenApply(after -> Optional.of(new Change<>(before, after))));
        });
  }

  private CompletableFuture<Optional<T>> image(
      boolean isThere, Map<String, AttributeValue> attributes) {
    return isThere ? decode(attributes) : CompletableFuture.completedFuture(Optional.empty());
  }

  /** Records of data keys are in the table's streams as well. */
  private Optional<Key<T>> key(Map<String, AttributeValue> attributes) {
    AttributeValue sort = attributes.get(ItemAttributes.SK);
    return sort != null && sort.s() != null && sort.s().startsWith(KeyId.PREFIX)
        ? Optional.empty()
        : sealer.keyOf(attributes);
  }
}
