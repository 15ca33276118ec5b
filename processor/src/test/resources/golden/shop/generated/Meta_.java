package shop;

import dev.bluestore.codec.ValueCodec;
import dev.bluestore.condition.CollectionField;
import dev.bluestore.condition.KeyField;
import dev.bluestore.condition.OrderedField;
import dev.bluestore.condition.PlainField;
import dev.bluestore.condition.TextField;
import java.util.Set;
import javax.annotation.processing.Generated;

/** The components of {@link Meta}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
final class Meta_ {
  /** Part of the key. */
  static final KeyField<Meta, String> shopId = KeyField.of("shopId");

  /** Stored as {@code shop-name}, in the clear. */
  static final TextField<Meta> name = TextField.of(MetaMapper.NAME);

  /** Stored as {@code rating}, in the clear. */
  static final OrderedField<Meta, Integer> rating = OrderedField.of(MetaMapper.RATING);

  /** Stored as {@code open}, in the clear. */
  static final PlainField<Meta, Boolean> open = PlainField.of(MetaMapper.OPEN);

  /** Stored as {@code tags}, in the clear. */
  static final CollectionField<Meta, String, Set<String>> tags =
      CollectionField.of(MetaMapper.TAGS, ValueCodec.text());

  private Meta_() {}
}
