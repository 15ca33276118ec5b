package dev.bluestore.testkit.kms;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names for keys. */
final class AliasOperations {

  private static final int MOST_NAME = 256;
  private static final int MOST_KEY = 2048;
  private static final Pattern NAME = Pattern.compile("alias/[a-zA-Z0-9/_-]+");
  private static final Listing ALIASES = new Listing("Aliases", 50, 100);

  private final MasterKeys keys;

  AliasOperations(MasterKeys keys) {
    this.keys = keys;
  }

  void register(Map<String, Operation> operations) {
    operations.put("CreateAlias", this::create);
    operations.put("UpdateAlias", this::update);
    operations.put("DeleteAlias", this::delete);
    operations.put("ListAliases", this::list);
  }

  private ObjectNode create(Caller caller, Input input) {
    String alias = name(input);
    keys.createAlias(caller.region(), alias, target(caller, "CreateAlias", input));
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode update(Caller caller, Input input) {
    String alias = name(input);
    keys.updateAlias(caller.region(), alias, target(caller, "UpdateAlias", input));
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode delete(Caller caller, Input input) {
    keys.deleteAlias(caller.region(), name(input));
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode list(Caller caller, Input input) {
    Optional<String> keyId =
        input
            .optionalText("KeyId")
            .map(name -> keys.findKey(caller, "ListAliases", name))
            .map(MasterKey::id);
    List<Map.Entry<String, String>> found =
        keys.aliasesIn(caller.region()).entrySet().stream()
            .filter(alias -> keyId.map(alias.getValue()::equals).orElse(true))
            .toList();
    return ALIASES.page(
        input,
        found,
        Map.Entry::getKey,
        (alias, element) ->
            element
                .put("AliasName", alias.getKey())
                .put("AliasArn", MasterKeys.aliasArn(caller.region(), alias.getKey()))
                .put("TargetKeyId", alias.getValue()));
  }

  private MasterKey target(Caller caller, String operation, Input input) {
    MasterKey target = keys.findKey(caller, operation, input.text("TargetKeyId", MOST_KEY));
    target.requireNotPending();
    return target;
  }

  private static String name(Input input) {
    String name = input.text("AliasName", MOST_NAME);
    if (!name.startsWith("alias/")) {
      throw KmsError.invalid("Invalid identifier");
    }
    if (!NAME.matcher(name).matches()) {
      throw KmsError.constraint(
          "'" + name + "' ",
          "aliasName",
          "satisfy regular expression pattern: ^alias/[a-zA-Z0-9/_-]+$");
    }
    if (name.startsWith("alias/aws/")) {
      throw KmsError.client(
          "InvalidAliasNameException", "Aliases that begin with alias/aws/ are reserved.");
    }
    return name;
  }
}
