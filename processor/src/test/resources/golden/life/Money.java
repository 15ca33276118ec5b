package life;

import java.math.BigDecimal;

/** An amount of euros. */
public record Money(BigDecimal euros) {}
