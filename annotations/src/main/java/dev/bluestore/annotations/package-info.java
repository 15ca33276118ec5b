/**
 * The annotations of a stored domain class. The compiler reads them; the running application does
 * not.
 */
@NullMarked
package dev.bluestore.annotations;

import org.jspecify.annotations.NullMarked;
