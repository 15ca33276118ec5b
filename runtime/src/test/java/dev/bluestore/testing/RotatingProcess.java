package dev.bluestore.testing;

import dev.bluestore.keys.DekBinding;
import dev.bluestore.keys.DekPurpose;
import dev.bluestore.keys.GeneratedDek;
import dev.bluestore.keys.KekHandle;
import dev.bluestore.keys.KeyContext;
import dev.bluestore.keys.LocalFileKeyProvider;
import dev.bluestore.keys.UmkHandle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Rotates the master key of a folder again and again, and writes a line for each time: the id of
 * the key that was current then, and a data key under it.
 */
public final class RotatingProcess {

  /** Whose keys it makes. */
  public static final KeyContext CONTEXT = new KeyContext("notes", KeyContext.DEFAULT);

  /** What they are bound to. */
  public static final DekBinding BINDING =
      new DekBinding(
          List.of("notebook", "alpha"), Instant.parse("2026-11-22T10:38:00Z"), DekPurpose.ACTIVE);

  private RotatingProcess() {}

  /** Of the folder that is named first, as often as the second argument says, at a signal. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    LocalFileKeyProvider.open(folder).close();
    System.out.println("ready");
    if (System.in.read() < 0) {
      return;
    }
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      try (LocalFileKeyProvider provider = LocalFileKeyProvider.open(folder)) {
        UmkHandle umk = provider.rotate();
        try (KekHandle kek = provider.deriveKek(umk, CONTEXT)) {
          GeneratedDek made = provider.generateDek(kek, BINDING);
          made.dek().close();
          String wrapped = Base64.getEncoder().encodeToString(made.wrapped().toStored());
          System.out.println(umk.id() + " " + wrapped);
        }
      }
    }
  }
}
