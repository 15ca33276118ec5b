package dev.bluestore.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bluestore.envelope.SealedItem;

/**
 * An item that was opened without its entity.
 *
 * @param plaintext its content, a checked map of CBOR
 */
record OpenedItem(SealedItem item, byte[] plaintext) {

  /** Address, key id, plain attributes and content. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    json.set("partition", Json.texts(item.address().partition().components()));
    json.set("sort", Json.texts(item.address().sort()));
    json.put("keyId", item.keyId().toString());
    json.set("plain", AttributeJson.of(item.plain()));
    json.set("content", ContentJson.of(plaintext));
    return json;
  }
}
