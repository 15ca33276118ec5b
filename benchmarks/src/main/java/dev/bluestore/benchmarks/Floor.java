package dev.bluestore.benchmarks;

import dev.bluestore.benchmarks.peers.PlainArticle;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The least that format v1 takes: an article sealed and opened by code that was written by hand for
 * this class alone, without a store, a cache, a check of what was stored, or a second thread. What
 * it seals opens in a store, and the other way round.
 */
final class Floor {

  private static final String CREATED = "2026-11-22T10:38:00Z";

  private final FloorCipher cipher;
  private final String namespace;
  private final String keyId;
  private final FloorWriter plaintext = new FloorWriter();
  private final FloorWriter aad = new FloorWriter();
  private final byte[] nonce = new byte[2 * FloorCipher.HALF];

  Floor(Primitives primitives, byte[] contentKey, String namespace)
      throws GeneralSecurityException {
    this.cipher = new FloorCipher(primitives, contentKey);
    this.namespace = namespace;
    this.keyId = "dek#" + CREATED + "#" + "A".repeat(32);
  }

  Map<String, AttributeValue> seal(PlainArticle article) throws GeneralSecurityException {
    plaintext.reset().head(5, 3).text("title").text(article.title());
    plaintext.text("content").text(article.content());
    plaintext.text("contributors").texts(article.contributors());
    cipher.nonce(nonce);
    byte[] content = new byte[2 + FloorCipher.HALF + plaintext.size + FloorCipher.TAG];
    content[0] = 1;
    System.arraycopy(nonce, 0, content, 1, FloorCipher.HALF);
    content[1 + FloorCipher.HALF] = (byte) 0x80;
    String created = sortable(article.created());
    String number = PlainArticle.sortKey(article.number());
    String round = Integer.toString(article.round());
    aad(article.magazine(), number, article.status(), round, created, content);
    cipher.apply(
        Cipher.ENCRYPT_MODE,
        nonce,
        aad.buffer,
        aad.size,
        plaintext.buffer,
        0,
        plaintext.size,
        content,
        2 + FloorCipher.HALF);

    Map<String, AttributeValue> item = new HashMap<>(16);
    item.put("PK", AttributeValue.createS("magazine#" + article.magazine()));
    item.put("SK", AttributeValue.createS("article#" + number));
    item.put("status", AttributeValue.createS(article.status()));
    item.put("round", AttributeValue.createN(round));
    item.put("created", AttributeValue.createS(created));
    item.put("content_encrypted", AttributeValue.createB(SdkBytes.fromByteArrayUnsafe(content)));
    item.put(
        "content_nonce",
        AttributeValue.createB(
            SdkBytes.fromByteArrayUnsafe(
                Arrays.copyOfRange(nonce, FloorCipher.HALF, nonce.length))));
    item.put("key_id", AttributeValue.createS(keyId));
    return item;
  }

  private void aad(
      String magazine, String number, String status, String round, String created, byte[] header) {
    aad.reset().head(4, 7).text("bluestore/v1/item").text(namespace);
    aad.head(4, 2).text("magazine").text(magazine);
    aad.head(4, 2).text("article").text(number);
    aad.text(keyId).head(5, 3);
    aad.text("round").head(4, 2).text("N").text(round);
    aad.text("status").head(4, 2).text("S").text(status);
    aad.text("created").head(4, 2).text("S").text(created);
    aad.bytes(header, 0, 2 + FloorCipher.HALF);
  }

  private static String sortable(Instant instant) {
    String text = instant.toString();
    int digits = text.length() == 20 ? 0 : text.length() - 21;
    String head = text.substring(0, text.length() - 1);
    return digits == 0 ? head + ".000000000Z" : head + "0".repeat(9 - digits) + "Z";
  }

  PlainArticle open(String magazine, int number, Map<String, AttributeValue> item)
      throws GeneralSecurityException {
    byte[] content = item.get("content_encrypted").b().asByteArrayUnsafe();
    System.arraycopy(content, 1, nonce, 0, FloorCipher.HALF);
    System.arraycopy(
        item.get("content_nonce").b().asByteArrayUnsafe(),
        0,
        nonce,
        FloorCipher.HALF,
        FloorCipher.HALF);
    String status = item.get("status").s();
    String round = item.get("round").n();
    String created = item.get("created").s();
    aad(magazine, PlainArticle.sortKey(number), status, round, created, content);
    int from = 2 + FloorCipher.HALF;
    byte[] opened = new byte[content.length - from - FloorCipher.TAG];
    cipher.apply(
        Cipher.DECRYPT_MODE,
        nonce,
        aad.buffer,
        aad.size,
        content,
        from,
        content.length - from,
        opened,
        0);
    return article(magazine, number, status, round, created, new FloorReader(opened));
  }

  private static PlainArticle article(
      String magazine, int number, String status, String round, String created, FloorReader in) {
    in.head();
    in.text();
    String title = in.text();
    in.text();
    String content = in.text();
    in.text();
    String[] contributors = new String[in.head()];
    for (int i = 0; i < contributors.length; i++) {
      contributors[i] = in.text();
    }
    return new PlainArticle(
        magazine,
        number,
        status,
        Integer.parseInt(round),
        Instant.parse(created),
        title,
        content,
        List.of(contributors));
  }
}
