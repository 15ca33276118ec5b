package dev.bluestore.testkit.kms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The service behind the server: requests in, answers out. Thread-safe. */
final class KmsService {

  private static final String TARGET = "TrentService.";
  private static final String CONTENT_TYPE = "application/x-amz-json-1.1";

  private static final String OTHER_KEY = "00000000-0000-4000-8000-000000000000";

  private final Map<String, Operation> operations = new HashMap<>();
  private final KmsFaults faults = new KmsFaults();
  private final List<KmsRequest> requests = new ArrayList<>();

  KmsService() {
    MasterKeys keys = new MasterKeys();
    new KeyOperations(keys).register(operations);
    new AliasOperations(keys).register(operations);
    new CryptoOperations(keys).register(operations);
  }

  KmsFaults faults() {
    return faults;
  }

  synchronized List<KmsRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized void awaitRequests(int count) throws InterruptedException {
    while (requests.size() < count) {
      wait();
    }
  }

  synchronized void forgetRequests() {
    requests.clear();
  }

  /**
   * Answers a request; empty where the connection is to be cut.
   *
   * @throws KmsError where the answer is an error
   */
  Optional<ObjectNode> answer(Headers headers, byte[] body) {
    String name = operation(headers);
    Operation operation = operations.get(name);
    if (operation == null) {
      throw KmsError.client("UnknownOperationException", "");
    }
    Caller caller = Caller.of(headers);
    Input input = Input.parse(body);
    try {
      Optional<ObjectNode> answer = answer(name, operation, caller, input);
      log(KmsRequest.of(name, caller, input, Optional.empty()));
      return answer;
    } catch (KmsError error) {
      log(KmsRequest.of(name, caller, input, Optional.of(error.type())));
      throw error;
    }
  }

  private Optional<ObjectNode> answer(
      String name, Operation operation, Caller caller, Input input) {
    Optional<KmsFault> fault = faults.take(name);
    Optional<KmsError> error = fault.flatMap(found -> found.error(caller, name));
    if (error.isPresent()) {
      throw error.get();
    }
    if (fault.equals(Optional.of(KmsFault.SILENT))) {
      faults.keepSilent();
      return Optional.empty();
    }
    if (fault.equals(Optional.of(KmsFault.CUT))) {
      return Optional.empty();
    }
    ObjectNode answer = carryOut(operation, caller, input);
    if (fault.equals(Optional.of(KmsFault.ANOTHER_KEY_NAMED))) {
      answer.put("KeyId", MasterKeys.keyArn(caller.region(), OTHER_KEY));
    }
    return Optional.of(answer);
  }

  private synchronized ObjectNode carryOut(Operation operation, Caller caller, Input input) {
    return operation.answer(caller, input);
  }

  private synchronized void log(KmsRequest request) {
    requests.add(request);
    notifyAll();
  }

  private static String operation(Headers headers) {
    String target = headers.getFirst("X-Amz-Target");
    String contentType = headers.getFirst("Content-Type");
    if (target == null
        || !target.startsWith(TARGET)
        || contentType == null
        || !contentType.startsWith(CONTENT_TYPE)) {
      throw KmsError.client("UnknownOperationException", "");
    }
    return target.substring(TARGET.length());
  }
}
