package dev.bluestore.processor.parse;

import com.palantir.javapoet.ClassName;
import javax.lang.model.type.TypeMirror;

/**
 * A converter that an annotation names.
 *
 * @param type what it converts
 * @param form what it is stored as
 * @param usable whether generated code can make the converter; else that was reported
 */
record Conversion(
    Mark mark, ClassName converter, TypeMirror type, TypeMirror form, boolean usable) {}
