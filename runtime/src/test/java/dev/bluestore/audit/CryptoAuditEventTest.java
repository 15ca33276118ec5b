package dev.bluestore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.testing.KeptEvents;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in an event, it is one line, and it reads as what it was. */
class CryptoAuditEventTest {

  /** The first of the vectors in docs/audit.md. */
  private static final CryptoAuditEvent EVENT =
      new CryptoAuditEvent(
          "019aab2f-9c40-7d2e-8a51-6f1f0c9b7e11",
          0,
          "019aab2f-9c41-7b07-9f3a-0d5c2e4b6a78",
          "2026-11-22T10:38:00.123456Z",
          "0af7651916cd43dd8448eb211c80319c",
          "b7ad6b7169203331",
          "seal",
          "dek#2026-11-22T10:38:00Z#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "perspective",
          "9f86d081884c7d659a2feaa0c55ad015",
          1,
          "app@host/4711",
          "success",
          "",
          CryptoAuditEvent.GENESIS,
          "");

  static List<String> hostile() {
    return List.of(
        "two\nlines\r\nand\u2028more\u2029\u0085",
        "\u001b[31mred\u001b[0m \u009b31m",
        "nul \0 and \u0007 bell",
        "\u202egnirts a sdrawkcab\u202c \u2066isolated\u2069",
        "quotes \" and \\ backslashes \\u0041",
        "\ud83d\udd11 and an unpaired \ud83d",
        "\udd11",
        "long ".repeat(20_480),
        "\ud83d\udd11".repeat(51_200),
        "\",\"outcome\":\"success\"}\n{\"bluestore_audit\":1");
  }

  private static CryptoAuditEvent hashed(CryptoAuditEvent event) {
    return event.hashed(
        HexFormat.of().formatHex(CryptoProvider.current().sha256(event.canonical())));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void values_ofAnyText_giveOneLineThatReadsAsTheSameEvent(String text) {
    KeptEvents sink = new KeptEvents();
    try (AuditTrail trail = Events.trail(sink, text)) {
      trail.record(trail.done(AuditOperation.OPEN, new AuditSubject.Key(text, text)));
    }

    String line = sink.lines().get(0);
    assertThat(line).matches("[\\x20-\\x7e]+").hasSizeLessThan(6000);
    CryptoAuditEvent event = sink.events().get(0);
    assertThat(CryptoAuditEvent.parse(line)).contains(event);
    assertThat(hashed(event)).isEqualTo(event);
    assertThat(event.principal()).hasSizeLessThanOrEqualTo(256);
  }

  @Test
  void text_thatIsTooLong_saysHowMuchIsCut() {
    CryptoAuditEvent event = with(EVENT, "x".repeat(102_400));

    assertThat(event.principal()).isEqualTo("x".repeat(240) + "…(+102160)");
    assertThat(with(event, event.principal())).isEqualTo(event);
  }

  private static CryptoAuditEvent with(CryptoAuditEvent event, String principal) {
    return new CryptoAuditEvent(
        event.chain(),
        event.sequence(),
        event.eventId(),
        event.timestamp(),
        event.traceId(),
        event.spanId(),
        event.operation(),
        event.keyId(),
        event.entityType(),
        event.subject(),
        event.count(),
        principal,
        event.outcome(),
        event.error(),
        event.previousHash(),
        event.eventHash());
  }

  @Test
  void line_inAnyOtherForm_isNoEvent() {
    String line = hashed(EVENT).toJson();
    Map<String, UnaryOperator<String>> changes =
        Map.of(
            "a space", text -> text.replace("\":\"", "\": \""),
            "an escape", text -> text.replace("seal", "se\\u0061l"),
            "upper-case hex", text -> text.replace("app@host", "app\\u00E4host"),
            "a leading zero", text -> text.replace("\"count\":1", "\"count\":01"),
            "a number past 64 bits", text -> text.replace(":1,", ":18446744073709551617,"),
            "another order", text -> text.replace("outcome", "Outcome"),
            "an end", text -> text + " ",
            "no end", text -> text.substring(0, text.length() - 1),
            "nothing", text -> "");

    assertThat(CryptoAuditEvent.parse(line)).contains(hashed(EVENT));
    changes.forEach(
        (name, change) ->
            assertThat(CryptoAuditEvent.parse(change.apply(line))).as(name).isEmpty());
  }

  @Test
  void encoding_isThatOfTheFormat() {
    byte[] canonical = EVENT.canonical();

    assertThat(canonical[0]).isEqualTo((byte) 0x90);
    assertThat(new String(canonical, 3, 18, StandardCharsets.US_ASCII))
        .isEqualTo("bluestore/v1/audit");
    assertThat(hashed(EVENT).eventHash()).isEqualTo("HASH");
  }
}
