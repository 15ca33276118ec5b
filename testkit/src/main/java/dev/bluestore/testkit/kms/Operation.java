package dev.bluestore.testkit.kms;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the service does with one kind of request. Called under the lock of the server. */
@FunctionalInterface
interface Operation {

  /**
   * Answers a request.
   *
   * @throws KmsError where KMS would answer an error
   */
  ObjectNode answer(Caller caller, Input input);
}
