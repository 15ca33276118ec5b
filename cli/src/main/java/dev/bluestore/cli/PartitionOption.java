package dev.bluestore.cli;

import dev.bluestore.envelope.PartitionAddress;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.table.SealedTable;

/** A partition by the text of its key. */
final class PartitionOption {

  static final String DESCRIPTION =
      "The partition's key as the table has it, such as dialogue#nvidia-analysis.";

  private PartitionOption() {}

  /**
   * The partition of a key, as the table has it.
   *
   * @throws ConfigurationException where no store has such a key
   */
  static PartitionAddress parse(SealedTable table, String pk) {
    return PartitionAddress.parse(table.namespace(), pk)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "expected the key of a partition as the table has it, such as"
                        + " dialogue#nvidia-analysis, found something else"));
  }
}
