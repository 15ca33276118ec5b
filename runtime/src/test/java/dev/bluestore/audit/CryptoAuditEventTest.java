package dev.bluestore.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bluestore.audit.trail.AuditSubject;
import dev.bluestore.audit.trail.AuditTrail;
import dev.bluestore.crypto.CryptoProvider;
import dev.bluestore.testing.KeptEvents;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in an event, it is one line, and it reads as what it was. */
class CryptoAuditEventTest {

  /** The first of the vectors of the reference. */
  private static final String LINE =
      "{\"bluestore_audit\":1,\"chain\":\"01a202d5-8fbb-7cdd-9de7-2c3c055ce74e\","
          + "\"sequence\":0,\"event_id\":\"01a202d5-8fbb-7d02-9f50-d00e74b4de02\","
          + "\"timestamp\":\"2026-11-22T10:38:00.123456Z\",\"trace_id\":\"4a47c4f4dd0c8ca8adff33ea2f99d87a\","
          + "\"span_id\":\"b12edecee0e459f9\",\"operation\":\"seal\",\"key_id\":\"dek#2026-11-22T10:38:00Z#HcomdBNE4OCSjfU5qEPkViDoFNx3Wotn\","
          + "\"entity_type\":\"perspective\",\"subject\":\"de29d27b087e5dd0330d7c71673532a8\","
          + "\"count\":1,\"principal\":\"app@host/4711\",\"outcome\":\"success\",\"error\":\"\","
          + "\"previous_hash\":\"0000000000000000000000000000000000000000000000000000000000000000\","
          + "\"event_hash\":\"ab795d129f8a77be23876aa29f69a4024ffb71d02a46bded71a142f6bcdd5738\"}";

  private static final CryptoAuditEvent EVENT = CryptoAuditEvent.parse(LINE).orElseThrow();

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
  void encoding_isThatOfTheReference() {
    assertThat(hashed(EVENT)).isEqualTo(EVENT);
    assertThat(EVENT.toJson()).isEqualTo(LINE);
    assertThat(EVENT.previousHash()).isEqualTo(CryptoAuditEvent.GENESIS);
  }
}
