package dev.bluestore.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bluestore.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

  @TempDir private Path folder;

  @Test
  void file_thatIsKept_isItsOwnersAlone() throws IOException {
    Path path = folder.resolve("export.jsonl");
    try (NewFile file = NewFile.at(path)) {
      file.append("one");
      file.append("two");
      assertThat(path).doesNotExist();
      file.keep();
    }

    assertThat(path).hasContent("one\ntwo\n");
    assertThat(Files.getPosixFilePermissions(path))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    assertThat(inFolder()).containsExactly(path);
  }

  @Test
  void file_thatIsNotKept_leavesNothing() throws IOException {
    try (NewFile file = NewFile.at(folder.resolve("export.jsonl"))) {
      file.append("one");
    }

    assertThat(inFolder()).isEmpty();
  }

  @Test
  void file_thatIsThere_isNeverOverwritten() throws IOException {
    Path path = Files.writeString(folder.resolve("export.jsonl"), "mine");

    assertThatThrownBy(() -> NewFile.at(path)).isInstanceOf(ConfigurationException.class);
    assertThat(path).hasContent("mine");
  }

  @Test
  void file_thatSomebodyMakesMeanwhile_isNeverOverwritten() throws IOException {
    Path path = folder.resolve("export.jsonl");
    try (NewFile file = NewFile.at(path)) {
      file.append("one");
      Files.writeString(path, "theirs");

      assertThatThrownBy(file::keep).isInstanceOf(ConfigurationException.class);
    }

    assertThat(path).hasContent("theirs");
    assertThat(inFolder()).containsExactly(path);
  }

  private List<Path> inFolder() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
