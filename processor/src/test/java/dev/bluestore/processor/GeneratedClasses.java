package dev.bluestore.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Loads the classes of a compilation, so that a test can run what was generated. */
public final class GeneratedClasses extends ClassLoader {
  private final Map<String, byte[]> classes = new HashMap<>();

  public GeneratedClasses(Compilation compilation) throws IOException {
    super(GeneratedClasses.class.getClassLoader());
    String output = "/" + StandardLocation.CLASS_OUTPUT.getName() + "/";
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.getName().substring(output.length());
        try (InputStream bytes = file.openInputStream()) {
          classes.put(path.replace(".class", "").replace('/', '.'), bytes.readAllBytes());
        }
      }
    }
  }

  /** An instance of a public class that has a public constructor without parameters. */
  public <T> T make(Class<T> type, String name) throws ReflectiveOperationException {
    return type.cast(loadClass(name).getConstructor().newInstance());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
