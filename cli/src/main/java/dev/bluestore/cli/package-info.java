/** The operator's tool: a command for each thing that is done to a table and its keys. */
@NullMarked
package dev.bluestore.cli;

import org.jspecify.annotations.NullMarked;
