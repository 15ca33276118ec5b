package dev.bluestore.telemetry;

/** What a store is asked to do, by the name of the method that asks for it. */
public enum StoreOperation {
  /** Stores an entity. */
  PUT("put"),
  /** Stores an entity where there is none. */
  PUT_IF_ABSENT("putIfAbsent"),
  /** Stores an entity where a condition holds. */
  PUT_IF("putIf"),
  /** Changes an entity. */
  UPDATE("update"),
  /** Changes an entity where a condition holds. */
  UPDATE_IF("updateIf"),
  /** Adds to a counter. */
  INCREMENT("increment"),
  /** Reads an entity that may be there. */
  FIND("find"),
  /** Reads an entity that is there. */
  GET("get"),
  /** Tells whether there is an entity. */
  EXISTS("exists"),
  /** Removes an entity. */
  DELETE("delete"),
  /** Removes an entity where a condition holds. */
  DELETE_IF("deleteIf"),
  /** Opens an image of a stream. */
  DECODE("decode"),
  /** Reads all results of a query or a scan. */
  LIST("list"),
  /** Reads the first result of a query or a scan. */
  FIRST("first"),
  /** Reads a page of results. */
  PAGE("page"),
  /** Counts results. */
  COUNT("count"),
  /** Sends one request of a query or a scan. */
  FETCH("fetch"),
  /** Writes many entities. */
  BATCH("batch"),
  /** Reads many entities. */
  BATCH_GET("batchGet"),
  /** Writes several entities together. */
  TRANSACTION("transaction"),
  /** Reads several entities as they are at one moment. */
  TRANSACTION_GET("transactionGet"),
  /** Reads a partition. */
  COLLECTION("collection"),
  /** Opens the entities of a class that a collection holds. */
  COLLECTED("collected");

  private final String label;

  StoreOperation(String label) {
    this.label = label;
  }

  /** How spans and metrics call it. */
  public String label() {
    return label;
  }
}
