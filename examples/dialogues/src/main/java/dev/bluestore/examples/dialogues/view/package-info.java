/** What is printed: a dialogue as its owner reads it, and as the table holds it. */
@NullMarked
package dev.bluestore.examples.dialogues.view;

import org.jspecify.annotations.NullMarked;
