/** What people ask of a project, whatever class it is of: a family with an index and versions. */
@NullMarked
package dev.bluestore.examples.tickets;

import org.jspecify.annotations.NullMarked;
