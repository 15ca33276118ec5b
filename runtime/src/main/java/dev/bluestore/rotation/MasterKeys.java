package dev.bluestore.rotation;

import dev.bluestore.envelope.DekRecord;
import dev.bluestore.error.ConfigurationException;
import dev.bluestore.keys.KeyProvider;
import dev.bluestore.keys.UmkHandle;
import dev.bluestore.table.RowWalk.Range;
import dev.bluestore.table.RowWalk.Wanted;
import dev.bluestore.table.SealedTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which master keys there are, and which of them anything needs. */
final class MasterKeys {

  private static final int ROWS_AT_ONCE = 10_000;

  private final SealedTable store;
  private final KeyProvider provider;

  MasterKeys(SealedTable store) {
    this.store = store;
    this.provider = store.dataKeys().masterKeys();
  }

  /** By a consistent walk over the whole table, since an index may be behind. */
  List<MasterKeyUse> list() {
    Map<String, Long> keys = new TreeMap<>();
    keys.put(provider.umk().id(), 0L);
    provider.former().forEach(umk -> keys.put(umk.id(), 0L));
    eachKeyRecord(umkId -> keys.merge(umkId, 1L, Long::sum));
    return keys.entrySet().stream()
        .map(each -> new MasterKeyUse(each.getKey(), role(each.getKey()), each.getValue()))
        .toList();
  }

  private MasterKeyUse.Role role(String umkId) {
    if (provider.umk().id().equals(umkId)) {
      return MasterKeyUse.Role.CURRENT;
    }
    return provider.former().stream().map(UmkHandle::id).anyMatch(umkId::equals)
        ? MasterKeyUse.Role.FORMER
        : MasterKeyUse.Role.OTHER;
  }

  private void eachKeyRecord(Consumer<String> underUmk) {
    new RowPages(store, Wanted.KEY_RECORDS, ROWS_AT_ONCE)
        .each(
            new Range.Segment(0, 1),
            page -> page.rows().forEach(row -> underUmk.accept(umkId(row))));
  }

  private static String umkId(Map<String, AttributeValue> row) {
    AttributeValue umkId = row.get(DekRecord.UMK);
    return umkId == null || umkId.s() == null ? "" : umkId.s();
  }

  boolean retire(String umkId) {
    List<MasterKeyUse> uses = list();
    MasterKeyUse use =
        uses.stream()
            .filter(each -> each.id().equals(umkId) && each.role() == MasterKeyUse.Role.FORMER)
            .findFirst()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "expected a former master key to retire, found that this is none: "
                            + umkId
                            + "; Rotation.masterKeys() and \"bluestore keys list\" list them"));
    if (use.keys() > 0) {
      throw new ConfigurationException(
          "expected a master key that nothing needs, found "
              + use.keys()
              + " data keys under "
              + umkId
              + "; rewrap them first");
    }
    return provider.retire(umkId);
  }
}
