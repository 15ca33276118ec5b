package dev.bluestore.processor.parse;

import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the compiler knows: its elements and types, and the sources that it has read. */
record Compilation(Elements elements, Types types, Sources sources) {}
