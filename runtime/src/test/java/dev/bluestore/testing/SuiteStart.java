package dev.bluestore.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Has everything kept that the integration tests leave, from before the first of them. */
public final class SuiteStart implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!SuiteLog.isKept()) {
      return;
    }
    try {
      SuiteFiles.begin();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ThrownExceptions.begin();
    SuiteTelemetry.begin();
  }
}
