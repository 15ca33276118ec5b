package dev.bluestore.rotation;

import dev.bluestore.cbor.CborReader;
import dev.bluestore.cbor.CborWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What was shredded, by whom and when. It is evidence where {@link Rotation#verify} says so.
 *
 * @param id 22 characters of base64url
 * @param namespace the logical name of the store
 * @param partition the partition's name and its components
 * @param by who asked for it
 * @param certifiedAt when the last look found no key any more, UTC to the second
 * @param itemsDeleted whether the items were removed as well
 * @param keys the data keys that are no more
 * @param auditChains the chains of the audit log in which the events of shredding stand; empty
 *     where a process that was stopped before the end has done all of it
 * @param backups what may still hold the keys, and must expire
 */
public record ShredCertificate(
    String id,
    String namespace,
    List<String> partition,
    String by,
    String certifiedAt,
    boolean itemsDeleted,
    List<Key> keys,
    List<String> auditChains,
    List<String> backups) {

  private static final String ALGORITHM =
      "XAES-256-GCM; data keys overwritten by tombstones with a proof under the master key"
          + " (bluestore format v1, section 6)";

  /**
   * A data key that is no more.
   *
   * @param id of the key
   * @param shreddedAt when its record was overwritten, UTC to the second
   */
  public record Key(String id, String shreddedAt) {}

  /** Takes copies. */
  public ShredCertificate {
    partition = List.copyOf(partition);
    keys = List.copyOf(keys);
    auditChains = List.copyOf(auditChains);
    backups = List.copyOf(backups);
  }

  /** As JSON (RFC 8259) in ASCII, the only form that {@link Rotation#verify} takes. */
  public String toJson() {
    StringBuilder out = new StringBuilder("{\n  \"bluestore_shred_certificate\": 1,\n");
    member(out, "id", quoted(id));
    member(out, "namespace", quoted(namespace));
    member(out, "partition", array(partition.stream().map(ShredCertificate::quoted).toList()));
    member(out, "by", quoted(by));
    member(out, "certified_at", quoted(certifiedAt));
    member(out, "items_deleted", Boolean.toString(itemsDeleted));
    member(out, "algorithm", quoted(ALGORITHM));
    member(
        out,
        "keys",
        array(
            keys.stream()
                .map(
                    key ->
                        "{ \"id\": "
                            + quoted(key.id())
                            + ", \"shredded_at\": "
                            + quoted(key.shreddedAt())
                            + " }")
                .toList()));
    member(out, "audit_chains", array(auditChains.stream().map(ShredCertificate::quoted).toList()));
    out.append("  \"backups_to_expire\": ")
        .append(array(backups.stream().map(ShredCertificate::quoted).toList()));
    return out.append("\n}\n").toString();
  }

  private static void member(StringBuilder out, String name, String value) {
    out.append("  \"").append(name).append("\": ").append(value).append(",\n");
  }

  private static String array(List<String> values) {
    return values.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", values) + "\n  ]";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= 0x20 && c < 0x7f) {
        out.append(c);
      } else {
        out.append(String.format("\\u%04x", (int) c));
      }
    }
    return out.append('"').toString();
  }

  /** A plaintext of the format: a map of one field. */
  byte[] encode() {
    CborWriter out = CborWriter.forPlaintext().openMap(1).text("certificate").openArray(9);
    out.text(id).text(namespace);
    texts(out, partition);
    out.text(by).text(certifiedAt).bool(itemsDeleted).openArray(keys.size());
    keys.forEach(key -> out.openArray(2).text(key.id()).text(key.shreddedAt()).close());
    out.close();
    texts(out, auditChains);
    texts(out, backups);
    return out.close().close().toByteArray();
  }

  private static void texts(CborWriter out, List<String> texts) {
    out.openArray(texts.size());
    texts.forEach(out::text);
    out.close();
  }

  static ShredCertificate decode(byte[] plaintext) {
    CborReader in = new CborReader(plaintext, 0);
    in.map();
    in.text();
    in.array();
    String id = in.text();
    String namespace = in.text();
    List<String> partition = texts(in);
    String by = in.text();
    String certifiedAt = in.text();
    boolean itemsDeleted = in.bool();
    List<Key> keys = new ArrayList<>();
    for (int left = in.array(); left > 0; left--) {
      in.array();
      keys.add(new Key(in.text(), in.text()));
    }
    return new ShredCertificate(
        id, namespace, partition, by, certifiedAt, itemsDeleted, keys, texts(in), texts(in));
  }

  private static List<String> texts(CborReader in) {
    List<String> texts = new ArrayList<>();
    for (int left = in.array(); left > 0; left--) {
      texts.add(in.text());
    }
    return texts;
  }
}
