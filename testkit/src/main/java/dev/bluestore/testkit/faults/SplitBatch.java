package dev.bluestore.testkit.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A batch of which the server gets a part; the rest is left over. */
final class SplitBatch {

  private static final String TABLES = "RequestItems";
  private static final int TIMES_WITH_NOTHING = 4;

  private final Request request;
  private final boolean reads;
  private final ObjectNode tables;
  private final BitSet processed;

  private SplitBatch(Request request, boolean reads, ObjectNode tables, BitSet processed) {
    this.request = request;
    this.reads = reads;
    this.tables = tables;
    this.processed = processed;
  }

  /** Splits at random; empty if there is nothing to split, which the server shall judge. */
  static Optional<SplitBatch> of(Request request, SplittableRandom random) {
    if (!(request.json().path(TABLES) instanceof ObjectNode tables)) {
      return Optional.empty();
    }
    boolean reads = request.operation().equals("BatchGetItem");
    int size = 0;
    for (JsonNode table : tables) {
      size += entries(table, reads).size();
    }
    return size == 0
        ? Optional.empty()
        : Optional.of(new SplitBatch(request, reads, tables, choose(size, random)));
  }

  /** Fewer than all, by selection sampling (Knuth, TAOCP volume 2, algorithm 3.4.2 S). */
  private static BitSet choose(int size, SplittableRandom random) {
    boolean nothing = size == 1 || random.nextInt(TIMES_WITH_NOTHING) == 0;
    int wanted = nothing ? 0 : 1 + random.nextInt(size - 1);
    BitSet chosen = new BitSet(size);
    for (int i = 0; i < size; i++) {
      if (random.nextInt(size - i) < wanted - chosen.cardinality()) {
        chosen.set(i);
      }
    }
    return chosen;
  }

  /** What the server gets; empty if nothing. */
  Optional<Request> part() {
    if (processed.isEmpty() || !(request.json() instanceof ObjectNode part)) {
      return Optional.empty();
    }
    part.set(TABLES, only(true));
    return Optional.of(request.withBody(part));
  }

  /** The answer to a batch of which nothing was processed. */
  Answer nothing() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (reads) {
      body.putObject("Responses");
    }
    body.set(leftovers(), only(false));
    return Answer.of(200, body);
  }

  /** The server's answer to the part, with the rest added to what the server itself left over. */
  Answer complete(Answer ofPart) {
    if (!ofPart.isSuccess() || !(ofPart.json() instanceof ObjectNode body)) {
      return ofPart;
    }
    ObjectNode left = only(false);
    body.path(leftovers()).properties().forEach(table -> add(table, left));
    body.set(leftovers(), left);
    return Answer.of(200, body);
  }

  private void add(Map.Entry<String, JsonNode> table, ObjectNode left) {
    if (entries(left.path(table.getKey()), reads) instanceof ArrayNode more) {
      entries(table.getValue(), reads).forEach(more::add);
    } else {
      left.set(table.getKey(), table.getValue());
    }
  }

  private String leftovers() {
    return reads ? "UnprocessedKeys" : "UnprocessedItems";
  }

  /** The tables with those of their entries that are processed, or with the others. */
  private ObjectNode only(boolean ofProcessed) {
    ObjectNode chosen = tables.deepCopy();
    int i = 0;
    for (Iterator<JsonNode> table = chosen.elements(); table.hasNext(); ) {
      JsonNode entries = entries(table.next(), reads);
      for (Iterator<JsonNode> entry = entries.elements(); entry.hasNext(); i++) {
        entry.next();
        if (processed.get(i) != ofProcessed) {
          entry.remove();
        }
      }
      if (entries.isEmpty()) {
        table.remove();
      }
    }
    return chosen;
  }

  private static JsonNode entries(JsonNode table, boolean reads) {
    return reads ? table.path("Keys") : table;
  }
}
