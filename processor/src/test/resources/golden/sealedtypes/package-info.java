@Naming(NamingStrategy.SNAKE_CASE)
@NullMarked
package sealedtypes;

import dev.bluestore.annotations.Naming;
import dev.bluestore.annotations.NamingStrategy;
import org.jspecify.annotations.NullMarked;
