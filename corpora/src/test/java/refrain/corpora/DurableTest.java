package refrain.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableTest {
  @TempDir Path folder;

  @Test
  void makesAFileAndReplacesIt() throws IOException {
    Path file = folder.resolve("searches.json");
    Durable.replace(file, "one".getBytes(UTF_8));
    Durable.replace(file, "2".getBytes(UTF_8));
    assertThat(file).hasContent("2");
    assertThat(folder).isDirectoryNotContaining(each -> !each.equals(file));
  }

  @Test
  void writesOverWhatACrashLeftAside() throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(Durable.aside(file), "half of something longer");
    Durable.replace(file, "whole".getBytes(UTF_8));
    assertThat(file).hasContent("whole");
  }

  @Test
  void keepsTheOldFileWhereTheNewOneCannotBeWritten() throws IOException {
    Path file = folder.resolve("key");
    Files.writeString(file, "old");
    Files.createDirectories(Durable.aside(file).resolve("in the way"));
    assertThatThrownBy(() -> Durable.replace(file, "new".getBytes(UTF_8)))
        .isInstanceOf(DirectoryNotEmptyException.class);
    assertThat(file).hasContent("old");
  }
}
