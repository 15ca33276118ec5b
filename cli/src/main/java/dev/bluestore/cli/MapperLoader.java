package dev.bluestore.cli;

import dev.bluestore.codec.EntityMapper;
import dev.bluestore.error.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes mappers that an application's build has generated. */
final class MapperLoader implements AutoCloseable {

  private final URLClassLoader classes;

  /** Over jars and folders of classes. */
  MapperLoader(List<Path> classPath) {
    this.classes =
        new URLClassLoader(
            classPath.stream().map(MapperLoader::url).toArray(URL[]::new),
            MapperLoader.class.getClassLoader());
  }

  private static URL url(Path path) {
    if (!Files.exists(path)) {
      throw new ConfigurationException(
          "expected jars and folders in --class-path, found that one of them is not there: "
              + path.getFileName());
    }
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a mapper.
   *
   * @throws ConfigurationException where there is none of that name, or it cannot be made
   */
  EntityMapper<?> load(String name) {
    try {
      return (EntityMapper<?>)
          Class.forName(name, true, classes)
              .asSubclass(EntityMapper.class)
              .getConstructor()
              .newInstance();
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      throw new ConfigurationException(
          "expected a generated mapper of that name (--mapper), made with this release, found "
              + e.getClass().getSimpleName()
              + "; see that --class-path has it, its entity and what both need",
          e);
    }
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
