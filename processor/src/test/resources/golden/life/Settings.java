package life;

import dev.bluestore.annotations.Entity;
import dev.bluestore.annotations.KeyConstant;
import dev.bluestore.annotations.KeyPart;
import dev.bluestore.annotations.Version;

/** One item of a kind: the key is all constant. */
@Entity(value = "settings", partition = "config")
@KeyConstant(in = KeyPart.PARTITION, value = "global */ #1")
record Settings(String theme, @Version Long version) {}
