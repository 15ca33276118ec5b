package dev.bluestore;

/**
 * What a table is made with beside its keys and indexes. Immutable.
 *
 * @param pointInTimeRecovery whether it can be restored to any second of the last 35 days
 * @param deletionProtection whether it cannot be deleted until that is switched off
 */
public record TableOptions(boolean pointInTimeRecovery, boolean deletionProtection) {

  /** Neither. */
  public static TableOptions defaults() {
    return new TableOptions(false, false);
  }

  /** With point-in-time recovery, which DynamoDB charges for by the size of the table. */
  public TableOptions withPointInTimeRecovery() {
    return new TableOptions(true, deletionProtection);
  }

  /** With deletion protection. */
  public TableOptions withDeletionProtection() {
    return new TableOptions(pointInTimeRecovery, true);
  }
}
