package life;

import dev.bluestore.condition.OrderedField;
import dev.bluestore.condition.TextField;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** The components of {@link Settings}, for conditions. */
@Generated("dev.bluestore.processor.BlueStoreProcessor")
@NullMarked
final class Settings_ {
  /** Stored as {@code theme}, in the clear. */
  static final TextField<Settings> theme = TextField.of(SettingsMapper.THEME);

  /** Stored as {@code version}, in the clear. */
  static final OrderedField<Settings, Long> version = OrderedField.of(SettingsMapper.VERSION);

  private Settings_() {}
}
