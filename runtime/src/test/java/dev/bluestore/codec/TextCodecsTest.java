package dev.bluestore.codec;

import static dev.bluestore.codec.Forms.assertBothWays;
import static dev.bluestore.codec.Forms.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.cbor.UnencodableException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Characters, URIs and buffers. */
class TextCodecsTest {

  @ParameterizedTest
  @ValueSource(chars = {'\0', 'a', '#', '\u0080', 'é', '\ud7ff', '\ue000', '水', '\uffff'})
  void character_inBothForms_comesBack(char value) {
    assertBothWays(ValueCodec.character(), value);
    assertThat(ValueCodec.character().toAttribute(value, 0))
        .isEqualTo(AttributeValue.fromS(String.valueOf(value)));
  }

  @Test
  void character_sealed_isTextOfIt() {
    assertThat(hex(ValueCodec.character(), 'é')).isEqualTo("62c3a9");
  }

  @ParameterizedTest
  @ValueSource(chars = {'\ud800', '\udbff', '\udc00', '\udfff'})
  void surrogate_alone_isRefusedInBothForms(char value) {
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> Forms.seal(ValueCodec.character(), value))
        .withMessage("expected Unicode text, found an unpaired surrogate at index 0");
    assertThatExceptionOfType(UnencodableException.class)
        .isThrownBy(() -> ValueCodec.character().toAttribute(value, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "🙂"})
  void storedText_thatIsNotOneCharacter_isRefused(String text) {
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> Forms.unseal(ValueCodec.character(), Forms.seal(ValueCodec.text(), text)))
        .withMessageStartingWith("expected a character, found other text");
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> ValueCodec.character().fromAttribute(AttributeValue.fromS(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#fragment",
        "https://user@example.org:8443/a%2Fb/../c?q=%C3%A9&r#s",
        "https://example.org/é水🙂",
        "urn:uuid:0123abcd-0000-4000-8000-00000000000f",
        "mailto:ada@example.org",
        "file:///C:/a%20b"
      })
  void uri_inBothForms_staysAsItIs(String text) {
    URI value = URI.create(text);
    assertBothWays(ValueCodec.uri(), value);
    assertThat(ValueCodec.uri().toAttribute(value, 0)).isEqualTo(AttributeValue.fromS(text));
    assertThat(Forms.seal(ValueCodec.uri(), value)).isEqualTo(Forms.seal(ValueCodec.text(), text));
  }

  @Test
  void storedText_thatIsNoUri_isRefusedWithoutIt() {
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> Forms.unseal(ValueCodec.uri(), Forms.seal(ValueCodec.text(), "a secret")))
        .withMessage("expected a URI, found other text; was the type of the field changed?")
        .withNoCause();
  }

  @Test
  void buffer_inBothForms_isTheBytesFromPositionToLimit() {
    ByteBuffer value = ByteBuffer.wrap(new byte[] {9, 1, 2, 3, 9}).position(1).limit(4);
    ByteBuffer direct = ByteBuffer.allocateDirect(3).put(new byte[] {1, 2, 3}).flip();

    assertThat(hex(ValueCodec.byteBuffer(), value)).isEqualTo("43010203");
    assertThat(hex(ValueCodec.byteBuffer(), direct.asReadOnlyBuffer())).isEqualTo("43010203");
    assertThat(ValueCodec.byteBuffer().toAttribute(value, 0))
        .isEqualTo(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, 2, 3})));
    assertThat(value.position()).isEqualTo(1);
    assertBothWays(ValueCodec.byteBuffer(), value);
    assertBothWays(ValueCodec.byteBuffer(), ByteBuffer.allocate(0));
  }

  @Test
  void buffer_thatWasRead_isReadOnly() {
    ByteBuffer read =
        Forms.unseal(ValueCodec.byteBuffer(), Forms.seal(ValueCodec.bytes(), new byte[] {1, 2, 3}));

    assertThat(read.remaining()).isEqualTo(3);
    assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> read.put((byte) 0));
  }

  @Test
  void buffersOfASet_inTheClear_areABinarySet() {
    ValueCodec<Set<ByteBuffer>> codec = ValueCodec.setOf(ValueCodec.byteBuffer());
    Set<ByteBuffer> value = Set.of(ByteBuffer.wrap(new byte[] {1}));

    assertThat(codec.toAttribute(value, 0).hasBs()).isTrue();
    assertBothWays(codec, value);
    assertThatExceptionOfType(MismatchException.class)
        .isThrownBy(() -> ValueCodec.byteBuffer().fromAttribute(AttributeValue.fromS("AQ==")))
        .withMessageStartingWith("expected bytes, found an attribute of type S");
  }
}
