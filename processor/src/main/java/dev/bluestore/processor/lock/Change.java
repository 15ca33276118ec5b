package dev.bluestore.processor.lock;

import java.util.Optional;

/**
 * A change that would leak, lose or reinterpret what is stored.
 *
 * @param field what it became; empty where it is of no present field
 * @param what what would happen
 * @param acceptance what to do to the file to accept it
 */
record Change(Optional<FieldPath> field, String what, String acceptance) {}
