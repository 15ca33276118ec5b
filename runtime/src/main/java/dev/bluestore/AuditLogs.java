package dev.bluestore;

import dev.bluestore.audit.AuditLog;
import dev.bluestore.table.AuditTable;
import dev.bluestore.table.Connection;
import dev.bluestore.table.DynamoTable;
import dev.bluestore.table.KeyNames;
import dev.bluestore.table.Transport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Audit logs that are in DynamoDB, to be verified and searched. */
public final class AuditLogs {

  private AuditLogs() {}

  /**
   * The log that stores keep in a table with {@code BLUE_AUDIT_SINK=table}. It is read by
   * consistent scans, a page at a time, whatever its size; reading throws what requests of a store
   * do.
   *
   * @param client not closed
   */
  public static AuditLog ofTable(DynamoDbClient client, String table) {
    AuditTable log =
        new AuditTable(
            new DynamoTable(
                Transport.blocking(client),
                table,
                KeyNames.DEFAULT,
                Connection.endpoint(client),
                Connection.DEADLINE));
    return AuditLog.ofLines(table, log::lines);
  }
}
