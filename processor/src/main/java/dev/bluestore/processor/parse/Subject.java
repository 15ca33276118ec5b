package dev.bluestore.processor.parse;

import dev.bluestore.processor.diagnostics.Mistake;
import dev.bluestore.processor.diagnostics.Place;
import dev.bluestore.processor.model.ValueType;
import javax.lang.model.type.TypeMirror;

/**
 * Whose type is read.
 *
 * @param place where it stands
 * @param path its name, for messages
 * @param converters those that apply to it
 */
record Subject(Place place, String path, Converters converters, Reading reading) {
  ValueType refuse(Mistake mistake, String what, String fix) {
    reading.report(mistake, place, what, fix);
    return new ValueType.UnknownType();
  }

  /** A type that nothing here can store. */
  ValueType unsupported(String type) {
    return refuse(
        Mistake.UNSUPPORTED_TYPE,
        "the type " + type + " of " + path + " cannot be stored.",
        TypeHints.fixFor(type));
  }

  /** A type that generated code cannot name. */
  ValueType invisible(TypeMirror type) {
    return refuse(
        Mistake.NOT_VISIBLE,
        path + " has the type " + type + ", which generated code cannot see.",
        "make " + type + " and the classes around it visible to package " + reading.scope() + ".");
  }

  Subject with(Converters others) {
    return new Subject(place, path, others, reading);
  }
}
