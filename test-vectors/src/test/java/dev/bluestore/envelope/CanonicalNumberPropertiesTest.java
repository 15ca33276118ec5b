package dev.bluestore.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bluestore.cbor.UnencodableException;
import dev.bluestore.properties.Numbers;
import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Each number has one canonical text, or none where DynamoDB cannot keep it. */
class CanonicalNumberPropertiesTest {

  @Property(tries = 750)
  void number_madeCanonical_keepsItsValueOrIsRefused(@ForAll("numbers") BigDecimal number) {
    boolean storable = Numbers.isStorable(number);
    Statistics.collect(storable ? "storable" : "refused");
    Statistics.coverage(c -> c.check("storable").percentage(p -> p > 20));
    Statistics.coverage(c -> c.check("refused").percentage(p -> p > 5));

    if (storable) {
      String text = CanonicalNumber.of(number);
      assertThat(new BigDecimal(text)).isEqualByComparingTo(number);
      assertThat(CanonicalNumber.of(text)).isEqualTo(text);
    } else {
      assertThatExceptionOfType(UnencodableException.class)
          .isThrownBy(() -> CanonicalNumber.of(number));
    }
  }

  @Property(tries = 500)
  void notations_ofOneNumber_haveOneCanonicalText(@ForAll("storable") BigDecimal number) {
    assertThat(Numbers.notations(number))
        .allSatisfy(
            text -> assertThat(CanonicalNumber.of(text)).isEqualTo(CanonicalNumber.of(number)));
  }

  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Numbers.any();
  }

  @Provide
  Arbitrary<BigDecimal> storable() {
    return Numbers.storable();
  }
}
