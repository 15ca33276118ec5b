/** Reads round summaries: Markdown to entities, with a line number for whatever has no place. */
@NullMarked
package dev.bluestore.examples.dialogues.summary;

import org.jspecify.annotations.NullMarked;
