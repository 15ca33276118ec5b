@Naming(NamingStrategy.SNAKE_CASE)
@Convert(MoneyConverter.class)
@NullMarked
package life;

import dev.bluestore.annotations.Convert;
import dev.bluestore.annotations.Naming;
import dev.bluestore.annotations.NamingStrategy;
import org.jspecify.annotations.NullMarked;
