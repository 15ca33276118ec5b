/** A command-line application over bluestore: the dialogues of a panel, stored sealed. */
@NullMarked
package dev.bluestore.examples.dialogues;

import org.jspecify.annotations.NullMarked;
