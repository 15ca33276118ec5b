package dev.bluestore.processor.parse;

import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** What gives the value of a component: a method or a field. */
record Reader(Element element, TypeMirror type) {}
