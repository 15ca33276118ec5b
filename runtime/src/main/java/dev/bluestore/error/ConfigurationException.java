package dev.bluestore.error;

import org.jspecify.annotations.Nullable;

/**
 * A setting is missing or cannot be used. The message names it as the environment does, and as the
 * builder does.
 */
public final class ConfigurationException extends BlueStoreException {

  private static final long serialVersionUID = 1L;

  /** Says what was expected, what was found and what to do. */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    super(message, null, cause);
  }

  /** The same without a cause. */
  public ConfigurationException(String message) {
    this(message, null);
  }

  @Override
  public ConfigurationException forAnother(@Nullable ItemKey item) {
    return new ConfigurationException(getMessage(), this);
  }
}
